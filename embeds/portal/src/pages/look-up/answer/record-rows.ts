import type { Involvement } from '@mast/panel/answer';
import { dateText, serviceName } from '@mast/panel/words';

import type { DisputedText } from './agency-text.ts';
import { disputedText } from './agency-text.ts';
import type { Reading } from './reading.ts';

/** The eight columns of a MAST result: record date, partner organisation, case reference, date of birth, full name, full address, contact details, sensitive. The latest first. */
export type RecordRow = {
  readonly date: string;
  readonly partner: string;
  readonly service: string;
  readonly reference: string;
  readonly born: string;
  readonly name: string;
  readonly address: string;
  readonly contact: string;
  readonly phone: string;
  readonly sensitive: boolean;
  readonly disputed: DisputedText | undefined;
};

export function recordRows(involvements: readonly Involvement[], reading: Reading): readonly RecordRow[] {
  const { panel, language } = reading;
  return involvements
    .toSorted((a, b) => b.recordDate.localeCompare(a.recordDate) || a.involvementId.localeCompare(b.involvementId))
    .map((each) => ({
      date: each.endDate === undefined ? dateText(each.recordDate, language, 'short') : panel.involvementBetween(dateText(each.recordDate, language, 'short'), dateText(each.endDate, language, 'short')),
      partner: each.organisation.name,
      service: serviceName(each.service, language),
      reference: each.caseRef ?? '–',
      born: each.dateOfBirth === undefined ? '–' : dateText(each.dateOfBirth, language, 'short'),
      name: each.fullName ?? '–',
      address: each.sensitive ? panel.locationWithheld : (each.fullAddress ?? '–'),
      contact: [each.contact.team, each.contact.name].filter(Boolean).join(' · '),
      phone: each.contact.phone ?? panel.noPhone,
      sensitive: each.sensitive,
      disputed: disputedText(each, reading),
    }));
}
