import type { Day } from '../../calendar/days.ts';
import type { Culture } from '../../names/culture.ts';
import type { Origin } from '../origin.ts';
import type { Place } from '../places/place.ts';

/** One person as they truly are. Made with the household, written about, and let go. */
export type Resident = {
  /** household * 64 + place in it. */
  person: number;
  female: boolean;
  born: Day;
  given: string;
  middle: string;
  family: string;
  /** Family name before marriage, or the other parent's that some services hold; empty for most. */
  former: string;
  /** 1 or 2 for twins, else 0. */
  twin: 0 | 1 | 2;
  /** What everybody calls them; the given name for most. */
  knownAs: string;
  culture: Culture;
  origin: Origin;
  home: Place;
  /** Where they lived until `movedOn`. */
  earlier: Place | undefined;
  movedOn: Day;
  /** Given out when first written; empty for those whom the range leaves without. */
  nhsNumber?: string;
};

export type RegisterHousehold = { household: number; kind: HouseholdKind; residents: Resident[] };

export type FamilyKind = 'single' | 'couple' | 'family' | 'lone-parent' | 'adult-children' | 'generations' | 'lodger' | 'kin-nearby' | 'twins' | 'newborn';
export type CommunalKind = 'sharers' | 'students' | 'care-home' | 'hostel' | 'refuge';
export type HouseholdKind = FamilyKind | CommunalKind;
