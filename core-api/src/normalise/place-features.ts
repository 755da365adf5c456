/** Kinds of `tables/place-kinds.yaml`. */
export type PlaceKind =
  | 'refuge' | 'prison' | 'hospital' | 'care-home' | 'student' | 'hostel' | 'military' | 'shared-house' | 'sheltered' | 'caravan-site' | 'school' | 'police-station' | 'non-residential';

/**
 * One address as comparable parts: folded to lower case ASCII where the script allows, abbreviations spelt out, `c/o` and "the" dropped.
 * A part that is not there was not given, or was given and could not be read (then `losses` says so).
 */
export type PlaceFeatures = {
  /** Without the space, upper case: `CF101AA`. Pseudo postcodes (`ZZ99...`, `NF1 1NF`) never appear. */
  postcode?: string | undefined;
  /** OS Unique Property Reference Number, without leading zeros. */
  uprn?: string | undefined;
  /**
   * The home within a building: `2`, `b`, `2b`, `ground`, `first rear`, `2/1` (Scottish floor and flat); a room or apartment 4 is `4`; what is
   * numbered apart keeps its word (`plot 12`, `caravan 3`); nested ones from the outside in (`block c 3`).
   */
  flat?: string | undefined;
  /** `22`, `22a`, `22h` for 22 1/2, or a range `12-14`. */
  number?: string | undefined;
  /** Name of a house or block, where given. */
  building?: string | undefined;
  /** `high street`; a leading "the" is dropped. Welsh and English street words are different streets. */
  street?: string | undefined;
  /** In its English form: `abertawe` is `swansea`. */
  town?: string | undefined;
  /** Where the class given, or the name of the building, says what kind of place it is. */
  kind?: PlaceKind | undefined;
  /** Many people stay there who are no household: to share it says little. Absent otherwise. */
  communal?: true | undefined;
};
