import type { PlaceFeatures } from './place-features.ts';

/**
 * One name, as words in the order given. What a word sounds like and which names it is short for are worked out where they are needed, so
 * that a better table never changes what was stored.
 */
export type NameFeatures = {
  /** Forenames: the first is the first name, the rest are middle names. A word of one letter is an initial. */
  given: string[];
  /** Family name words without particles: `van der Berg` is `berg`, `Smith-Jones` is `smith`, `jones`, `O'Brien` is `obrien`. */
  family: string[];
  /** Of a newborn without a name that is called Twin 1 or Triplet B: `1`, `2`. Says that there is another. */
  birthOrder?: string | undefined;
};

/** `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `estimated` when the source says so, or when it is 1 January. */
export type BirthFeatures = { date: string; estimated: boolean };

/** What could not be kept, as a code; never the value. */
export type Loss =
  | 'given-placeholder'
  | 'family-placeholder'
  | 'birth-placeholder'
  | 'birth-unreadable'
  | 'nhs-number-invalid'
  | 'identifier-invalid'
  | 'postcode-placeholder'
  | 'postcode-unreadable'
  | 'address-unreadable'
  /** Somebody the letters go to; not where a home is. */
  | 'address-care-of'
  | 'address-po-box'
  /** A line that is near the place and not it. */
  | 'address-part-unread'
  | 'confidential-address';

/** All that matching and search know of one person's record content. Lists are sorted and without repeats; JSON round-trips it. */
export type PersonFeatures = {
  names: NameFeatures[];
  birth?: BirthFeatures | undefined;
  /** For an unborn child: the expected date, `YYYY-MM-DD`. */
  expected?: string | undefined;
  sex?: 'female' | 'male' | undefined;
  /** Valid by modulus 11. */
  nhsNumbers: string[];
  /** `upn:...`, `uln:...`; local numbers mean nothing across organisations and are left out. */
  identifiers: string[];
  /** Where the person lived or was met; may be a bare postcode. Empty for restricted people. */
  places: PlaceFeatures[];
  losses: Loss[];
};
