/** Every way in which an extract differs from the truth. Each organisation's table gives a rate for those that it commits. */
export const faultCodes = [
  // left out
  'given-missing', 'family-missing', 'middle-missing', 'birth-date-missing', 'sex-missing', 'nhs-number-missing', 'address-missing', 'postcode-missing', 'uprn-missing', 'town-missing',
  'contact-name-missing',
  // names
  'newborn-as-baby', 'nickname', 'given-initial', 'middle-initial', 'known-by-middle', 'middle-in-given', 'former-family-used', 'given-spelling', 'family-spelling', 'given-typo', 'family-typo',
  'names-swapped', 'hyphen-lost', 'apostrophe-lost', 'marks-lost', 'capitals',
  // dates and identifiers
  'day-month-swapped', 'year-off-by-one', 'decade-off', 'first-of-january', 'year-only', 'birth-date-placeholder', 'birth-digit-misread', 'sex-wrong', 'nhs-number-of-relative',
  // addresses
  'stale-address', 'postcode-typo', 'postcode-near', 'postcode-unspaced', 'street-abbreviated', 'street-typo', 'lines-joined', 'town-in-welsh',
] as const;

export type FaultCode = (typeof faultCodes)[number];

/** Chance (0 to 1) of each fault where it can happen at all, per registration of a person; a code left out never happens. */
export type FaultRates = Partial<Record<FaultCode, number>>;

/** How often a fault could have happened and did. */
export type FaultTally = Record<FaultCode, { chances: number; applied: number }>;

/** A tally of zeros. */
export function emptyTally(): FaultTally {
  return Object.fromEntries(faultCodes.map((code) => [code, { chances: 0, applied: 0 }])) as FaultTally;
}
