import type { AgencyRow, Involvement } from '@mast/panel/answer';
import { sectorOf } from '@mast/panel/answer';
import { agoText, dateText, sectorLetters, serviceName } from '@mast/panel/words';

import type { ContactText } from './contact-text.ts';
import { contactText } from './contact-text.ts';
import type { Reading } from './reading.ts';

export type LineText = { readonly open: boolean; readonly closed: boolean; readonly when: string; readonly sensitive: boolean; readonly reference: string | undefined; readonly asOf: string };

/** One agency's service as the page shows it: who, since when, whom to call, and what else it has. */
export type AgencyText = {
  readonly involvementId: string;
  readonly sector: string;
  readonly letter: string;
  readonly organisation: string;
  readonly own: boolean;
  readonly service: string;
  readonly line: LineText;
  readonly contact: ContactText;
  readonly more: string | undefined;
  readonly others: readonly { readonly line: LineText; readonly contact: ContactText | undefined }[];
};

export function agencyText(row: AgencyRow, reading: Reading): AgencyText {
  const { panel, language, ownCode } = reading;
  const sector = sectorOf(row.service);
  const { latest, others } = row;
  return {
    involvementId: latest.involvementId,
    sector,
    letter: sectorLetters[sector],
    organisation: row.organisation.name,
    own: row.organisation.code === ownCode,
    service: serviceName(row.service, language),
    line: lineText(latest, reading),
    contact: contactText(latest.contact, reading),
    more: others.length === 0 ? undefined : panel.moreInvolvements(others.length),
    // The same team and number is said once.
    others: others.map((each) => ({ line: lineText(each, reading), contact: each.contact.team === latest.contact.team && each.contact.phone === latest.contact.phone ? undefined : contactText(each.contact, reading) })),
  };
}

function lineText({ kind, status, recordDate, endDate, sensitive, caseRef, asOf }: Involvement, { panel, language, today }: Reading): LineText {
  const day = (iso: string): string => dateText(iso, language, 'short');
  const when = kind === 'event' ? `${panel.involvementEvent} ${day(recordDate)}, ${agoText(recordDate, today, panel)}` : endDate === undefined ? panel.involvementSince(day(recordDate)) : panel.involvementBetween(day(recordDate), day(endDate));
  return { open: status === 'open', closed: status === 'closed' && kind === 'involvement', when, sensitive, reference: caseRef === undefined ? undefined : panel.caseReference(caseRef), asOf: panel.asOf(day(asOf)) };
}
