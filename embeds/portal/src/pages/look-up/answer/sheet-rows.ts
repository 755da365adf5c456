import type { AgencyRow } from '@mast/panel/answer';
import { dateText, serviceName } from '@mast/panel/words';

import type { Reading } from './reading.ts';

/** One agency on the sheet for paper. Redacted (`whole` = false) it bears no name of staff and no reference; no address stands on it either way. */
export type SheetRow = { readonly agency: string; readonly service: string; readonly last: string; readonly reference: string | undefined; readonly team: string; readonly phone: string; readonly outOfHours: string | undefined };

export function sheetRows(rows: readonly AgencyRow[], whole: boolean, { panel, language }: Reading): readonly SheetRow[] {
  return rows.map(({ organisation, service, open, lastContact, latest: { caseRef, contact } }) => ({
    agency: organisation.name,
    service: `${serviceName(service, language)}${open ? ` · ${panel.involvementOpen}` : ''}`,
    last: dateText(lastContact, language, 'short'),
    reference: whole && caseRef !== undefined ? panel.caseReference(caseRef) : undefined,
    team: [contact.team, whole ? contact.name : undefined].filter(Boolean).join(' · '),
    phone: contact.phone ?? panel.noPhone,
    outOfHours: contact.outOfHours === undefined ? undefined : panel.contactOutOfHours(contact.outOfHours),
  }));
}
