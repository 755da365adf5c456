import type { Day } from '../calendar/days.ts';
import type { Culture } from '../names/culture.ts';
import type { Address } from '../places/address.ts';

/** Where somebody lived, and when; `from` undefined means since before the window. */
export type Stay = { address: Address; from?: Day | undefined; to?: Day | undefined };

/** One synthetic person as they truly are, before any organisation writes them down. */
export type Person = {
  /** Unique in the population; the answer key of the truth files. */
  personId: string;
  culture: Culture;
  sex: 'female' | 'male';
  given: string;
  middle?: string | undefined;
  /** Empty for people who have one name only. */
  family: string;
  /** Family name before marriage. */
  formerFamily?: string | undefined;
  /** Undefined for an unborn child. */
  bornOn?: Day | undefined;
  expectedOn?: Day | undefined;
  diedOn?: Day | undefined;
  nhsNumber?: string | undefined;
  /** 0 open, 1 restricted (location withheld), 2 shielded. */
  sensitivity: 0 | 1 | 2;
  motherId?: string | undefined;
  fatherId?: string | undefined;
  twinId?: string | undefined;
  /** Oldest first; the last is where they live now. */
  stays: readonly [Stay, ...Stay[]];
};

/** Where the person lived on a day. */
export function addressOn(person: Person, day: Day): Address {
  const stay = person.stays.findLast((candidate) => candidate.from === undefined || candidate.from <= day);
  return (stay ?? person.stays[0]).address;
}
