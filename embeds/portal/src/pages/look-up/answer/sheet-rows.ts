import type { AgencyRow } from '@mast/panel/answer';
import { dateText, serviceName } from '@mast/panel/words';

import type { DisputedText } from './agency-text.ts';
import { disputedText } from './agency-text.ts';
import type { Reading } from './reading.ts';

/** One agency on the sheet for paper. Redacted (`whole` = false) it bears no name of staff and no reference; no address stands on it either way. */
export type SheetRow = { readonly agency: string; readonly service: string; readonly last: string; readonly reference: string | undefined; readonly team: string; readonly phone: string; readonly outOfHours: string | undefined; readonly disputed: DisputedText | undefined };

export function sheetRows(rows: readonly AgencyRow[], whole: boolean, reading: Reading): readonly SheetRow[] {
  const { panel, language } = reading;
  return rows.map(({ organisation, service, open, lastContact, latest, latest: { caseRef, contact }, others }) => ({
    agency: organisation.name,
    service: `${serviceName(service, language)}${open ? ` · ${panel.involvementOpen}` : ''}`,
    last: dateText(lastContact, language, 'short'),
    reference: whole && caseRef !== undefined ? panel.caseReference(caseRef) : undefined,
    team: [contact.team, whole ? contact.name : undefined].filter(Boolean).join(' · '),
    phone: contact.phone ?? panel.noPhone,
    disputed: disputedText([latest, ...others].find(({ disputed }) => disputed !== undefined) ?? {}, reading),
    outOfHours: contact.outOfHours === undefined ? undefined : panel.contactOutOfHours(contact.outOfHours),
  }));
}
