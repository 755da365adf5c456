import type { HeadlineRecord } from '../shared/headline.ts';

export const completenessFields = ['givenName', 'familyName', 'dateOfBirth', 'nhsNumber', 'sex', 'address', 'postcode', 'uprn', 'contactPhone', 'contactInDate', 'endDate'] as const;
export type CompletenessField = (typeof completenessFields)[number];

export type Completeness = Record<CompletenessField, { of: number; with: number }>;

/** Whether a record has what a field asks; undefined where it could not be expected to: a name of an address alone, the end of what is open. */
const asks: Readonly<Record<CompletenessField, (record: HeadlineRecord, today: string) => boolean | undefined>> = {
  givenName: ({ person }) => person?.names.some(({ given }) => isThere(given)),
  familyName: ({ person }) => person?.names.some(({ family }) => isThere(family)),
  // A whole day that is not guessed: what finds a person.
  dateOfBirth: ({ person }) => (person === undefined || person.expectedDate !== undefined ? undefined : person.dateOfBirth?.precision === 'day'),
  nhsNumber: ({ person }) => person && (person.identifiers ?? []).some(({ system }) => system === 'nhs-number'),
  sex: ({ person }) => person && person.sex !== undefined && person.sex !== 'unknown',
  address: ({ addresses }) => (addresses ?? []).some(({ lines }) => lines.some(isThere)),
  postcode: ({ addresses }) => ofAddresses(addresses, ({ postcode }) => isThere(postcode)),
  uprn: ({ addresses }) => ofAddresses(addresses, ({ uprn }) => isThere(uprn)),
  contactPhone: ({ contact }) => isThere(contact.phone),
  contactInDate: ({ contact, status }, today) => (status === 'closed' ? undefined : contact.validTo === undefined || contact.validTo >= today),
  endDate: ({ kind, status, endDate }) => (kind === 'involvement' && status === 'closed' ? endDate !== undefined : undefined),
};

function isThere(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function ofAddresses(addresses: HeadlineRecord['addresses'], has: (address: NonNullable<HeadlineRecord['addresses']>[number]) => boolean): boolean | undefined {
  const somewhere = (addresses ?? []).filter(({ role }) => role !== 'no-fixed-abode');
  return somewhere.length === 0 ? undefined : somewhere.some(has);
}

export function emptyCompleteness(): Completeness {
  return Object.fromEntries(completenessFields.map((field) => [field, { of: 0, with: 0 }])) as Completeness;
}

/** Adds one record, as the day stands. */
export function addCompleteness(tally: Completeness, record: HeadlineRecord, today: string): void {
  for (const field of completenessFields) {
    const has = asks[field](record, today);
    if (has === undefined) continue;
    tally[field].of += 1;
    if (has) tally[field].with += 1;
  }
}
