/**
 * The headline record, `headline/1` (DESIGN section 5): the agreed minimum of who, where, when, which service and whom to call. There is no
 * field for free text, and none may be added here without a data-minimisation review.
 */
export type HeadlineRecord = {
  /** The source's own reference for this record; unique within its feed. */
  sourceRef: string;
  /** Which service of the organisation, for example `childrens-social-care`. */
  service: string;
  kind: 'event' | 'involvement';
  /** Day of the event, or the day work began. ISO, Europe/London. */
  date: string;
  endDate?: string | undefined;
  status: 'open' | 'closed' | 'unknown';
  /** Coded, and only where the agreement allows it. */
  category?: string | undefined;
  person?: PersonDetails | undefined;
  addresses?: AddressDetails[] | undefined;
  household?: HouseholdLink[] | undefined;
  caseRef?: string | undefined;
  contact: Contact;
  /** 0 open, 1 restricted (no location shown or matched), 2 shielded (found by no question). Level 3 is never loaded. */
  sensitivity: 0 | 1 | 2;
};

export type PersonDetails = {
  names: PersonName[];
  dateOfBirth?: DateWithPrecision | undefined;
  /** For an unborn child. */
  expectedDate?: string | undefined;
  sex?: 'female' | 'male' | 'other' | 'unknown' | undefined;
  dateOfDeath?: string | undefined;
  identifiers?: Identifier[] | undefined;
};

export type PersonName = {
  given?: string | undefined;
  middle?: string | undefined;
  family?: string | undefined;
  use: 'usual' | 'official' | 'former' | 'alias' | 'preferred';
};

/** `value` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as `precision` says; `estimated` is a whole date that the source says it guessed. */
export type DateWithPrecision = { value: string; precision: 'year' | 'month' | 'day' | 'estimated' };

export type Identifier = { system: 'nhs-number' | 'upn' | 'uln' | 'local'; value: string; verified?: boolean | undefined };

export type AddressDetails = {
  /** As received, in order; the town, where given apart, is the last line. */
  lines: string[];
  postcode?: string | undefined;
  uprn?: string | undefined;
  /** OS AddressBase class where the source gives it. */
  class?: string | undefined;
  role: 'home' | 'placement' | 'incident' | 'previous' | 'temporary' | 'no-fixed-abode';
  from?: string | undefined;
  to?: string | undefined;
  confidential?: boolean | undefined;
};

/** Only as supplied by the source; "same address" is never a household link. */
export type HouseholdLink = { relation: string; sourceRef: string };

export type Contact = {
  team: string;
  role?: string | undefined;
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  hours?: string | undefined;
  outOfHours?: string | undefined;
  /** Last day on which this contact is right: people leave. */
  validTo?: string | undefined;
};
