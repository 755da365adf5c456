import type { AgencyRow, Involvement } from '@mast/panel/answer';
import { sectorOf } from '@mast/panel/answer';
import { agoText, dateText, sectorLetters, serviceName } from '@mast/panel/words';

import type { Language } from '../../../words/language.ts';
import type { ContactText } from './contact-text.ts';
import { contactText } from './contact-text.ts';
import type { Reading } from './reading.ts';

export type LineText = { readonly open: boolean; readonly closed: boolean; readonly when: string; readonly sensitive: boolean; readonly reference: string | undefined; readonly asOf: string; readonly disputed: DisputedText | undefined };

/** That a record was reported as wrong, in the API's own words and their language. */
export type DisputedText = { readonly text: string; readonly language: Language };

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
  /** One of the others is disputed: they are not folded away. */
  readonly isDisputed: boolean;
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
    isDisputed: others.some(({ disputed }) => disputed !== undefined),
    more: others.length === 0 ? undefined : panel.moreInvolvements(others.length),
    // The same team and number is said once.
    others: others.map((each) => ({ line: lineText(each, reading), contact: each.contact.team === latest.contact.team && each.contact.phone === latest.contact.phone ? undefined : contactText(each.contact, reading) })),
  };
}

function lineText(involvement: Involvement, reading: Reading): LineText {
  const { kind, status, recordDate, endDate, sensitive, caseRef, asOf } = involvement;
  const { panel, language, today } = reading;
  const day = (iso: string): string => dateText(iso, language, 'short');
  const when = kind === 'event' ? `${panel.involvementEvent} ${day(recordDate)}, ${agoText(recordDate, today, panel)}` : endDate === undefined ? panel.involvementSince(day(recordDate)) : panel.involvementBetween(day(recordDate), day(endDate));
  return { open: status === 'open', closed: status === 'closed' && kind === 'involvement', when, sensitive, reference: caseRef === undefined ? undefined : panel.caseReference(caseRef), asOf: panel.asOf(day(asOf)), disputed: disputedText(involvement, reading) };
}

/** The mark beside what is disputed. */
export function disputedText({ disputed }: Pick<Involvement, 'disputed'>, { answerLanguage }: Pick<Reading, 'answerLanguage'>): DisputedText | undefined {
  return disputed === undefined ? undefined : { text: disputed.text, language: answerLanguage };
}
