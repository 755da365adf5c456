import type { Sample } from '@mast/connector-kit/testing';

import type { StubResource } from './stub-server/index.ts';

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });
const veryRestricted = { meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }] } };

/** The ward that all samples were seen by. */
export const ward: StubResource = {
  resourceType: 'Organization', id: 'ward', name: 'Example Emergency Department', identifier: [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'X26' }], telecom: [{ system: 'phone', value: '01632 960001', use: 'work' }],
};

/** A sample as a server holds it: a patient, and an attendance under the sample's reference. */
export function resourcesOf(sample: Sample): StubResource[] {
  const { ref, given, family, dateOfBirth, addressLine, postcode, date, note, defect } = sample;
  const patient = {
    resourceType: 'Patient', id: `p-${ref === '' ? 'nobody' : ref}`, ...(defect === 'never-load' ? veryRestricted : {}), name: [{ use: 'official', family, given: [given] }], birthDate: dateOfBirth,
    address: [{ use: 'home', line: [addressLine], postalCode: postcode }],
  };
  const encounter = {
    resourceType: 'Encounter', id: ref, ...(defect === 'never-load' ? veryRestricted : {}), status: 'finished', class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'EMER' },
    subject: { reference: `Patient/${patient.id}` }, period: { start: defect === 'bad-date' ? `31/02/${family}` : midnight(date) }, serviceProvider: { reference: 'Organization/ward' }, reasonCode: [{ text: note }],
  };
  return [patient, encounter];
}

/** Midnight in London, written as servers write moments: by UTC it is the day before for half of the year. */
function midnight(day: string): string {
  const offset = london.formatToParts(new Date(`${day}T00:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value;
  return `${day}T00:00:00${offset === 'GMT+01:00' ? '+01:00' : '+00:00'}`;
}
