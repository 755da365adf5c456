import { serveHandler } from '@mast/connector-kit/testing';
import type { FakeSource, Sample } from '@mast/connector-kit/testing';

import { clientSecret, ODataService } from './odata-service.ts';
import { contacts, openAgreement } from './terms.ts';

const precisions: Readonly<Record<number, string>> = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' };
/** Faults that a service without numbered changes cannot have. */
const impossible: ReadonlySet<string> = new Set(['gap']);
const comparisonKey = 'comparison-key-canary-comparison-key';

/** The service behind a real socket, as the kit drives it. */
export async function odataSource(mode: 'full' | 'delta'): Promise<FakeSource & { readonly service: ODataService }> {
  const service = new ODataService();
  const { url, close } = await serveHandler(service.answer);
  return {
    service, close,
    config: {
      service: { url: `${url}/odata`, entitySet: 'Cases' }, token: { url: `${url}/token`, clientId: 'mast', clientSecret }, mode, shape: 'eclipse', comparisonKey, agreement: openAgreement, contacts, pageRows: 3,
    },
    secrets: [clientSecret, comparisonKey],
    hold: (rows) => service.hold(rows.map((row, at) => ({ key: row.ref === '' || row.defect !== undefined ? `odd-${at}` : row.ref, item: row.defect === 'garbage' ? `no row at all, but ${row.family}` : caseOf(row) }))),
    fault: (fault) => {
      if (impossible.has(fault)) return false;
      service.fault = fault;
      return true;
    },
    mend: () => {
      service.fault = undefined;
    },
    served: () => service.served,
  };
}

/** A sample as Eclipse would have it. */
export function caseOf({ ref, given, family, dateOfBirth, addressLine, postcode, date, phone, note, defect }: Sample): Record<string, string | null> {
  return {
    CLASSIFICATIONASSIGNMENTID: defect === 'no-reference' ? null : ref, CLASSIFICATION: 'CIN', STARTDATE: defect === 'bad-date' ? `31/02/${family}` : londonMidnight(date), FORENAME: given, SURNAME: family,
    DATEOFBIRTH: `${dateOfBirth}${'-01'.repeat(Math.max(0, (10 - dateOfBirth.length) / 3))}`, DATEOFBIRTHPRECISION: precisions[dateOfBirth.length] ?? null, STREETNAME: addressLine, POSTCODE: postcode, ADDRESSTYPE: 'HOME',
    PROFESSIONALPHONE: phone, SENSITIVITY: defect === 'never-load' ? '3' : '0', CASENOTE: note,
  };
}

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });

/** Midnight in London by UTC, as Edm.DateTimeOffset is often written: the day before for half of the year. */
function londonMidnight(day: string): string {
  const isSummer = london.formatToParts(new Date(`${day}T00:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value === 'GMT+01:00';
  return new Date(Date.parse(`${day}T00:00:00Z`) - (isSummer ? 3_600_000 : 0)).toISOString().replace('.000', '');
}
