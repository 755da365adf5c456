/**
 * One address as comparable parts: folded to lower case ASCII where the script allows, abbreviations spelt out, `c/o` and "the" dropped.
 * A part that is not there was not given, or was given and could not be read (then `losses` says so).
 */
export type PlaceFeatures = {
  /** Without the space, upper case: `CF101AA`. Pseudo postcodes (`ZZ99...`, `NF1 1NF`) never appear. */
  postcode?: string | undefined;
  /** OS Unique Property Reference Number, without leading zeros. */
  uprn?: string | undefined;
  /** `2`, `b`, `ground`, `room 4` is `4`. */
  flat?: string | undefined;
  /** `22`, `22a` or a range `12-14`. */
  number?: string | undefined;
  /** Name of a house or block, where given. */
  building?: string | undefined;
  /** `high street`; a leading "the" is dropped. Welsh and English street words are different streets. */
  street?: string | undefined;
  /** In its English form: `abertawe` is `swansea`. */
  town?: string | undefined;
};
