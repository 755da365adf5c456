import type { AgeGroup } from '../people/age-group.ts';
import type { FaultRates } from '../extracts/fault-code.ts';
import type { OptionalColumn } from '../extracts/template.ts';
import type { AreaId } from '../places/areas.ts';
import type { Bilingual } from './bilingual.ts';

/** A team that may be called about a record. Phones come from Ofcom's ranges for drama, mailboxes from example.org. */
export type Team = { team: string; role: string; phone: string; email: string; hours?: string; outOfHours?: string };

/** One type of work that the service records. */
export type Work = {
  category: string;
  kind: 'event' | 'involvement';
  /** Relative frequency among the work that fits the person's age. */
  weight: number;
  ages: readonly AgeGroup[];
  /** Index into the feed's teams. */
  team: number;
  /** Shortest and longest duration in days, for an involvement. */
  days?: readonly [number, number];
};

/** Everything that distinguishes one organisation's extract from another's; each organisation keeps its own in one file. */
export type FeedProfile = {
  feedId: string;
  organisation: string;
  name: Bilingual;
  filePrefix: string;
  service: string;
  /** Layout of the files that the feed sends. */
  layout: 'headline-csv/1' | 'niche-occurrences-csv/1' | 'fire/1' | 'education/1';
  /** What the partner holds but does not share here, so that a nil can say so. */
  doesNotShare: readonly Bilingual[];
  /** Whose residents the organisation meets. */
  areas: readonly AreaId[];
  /** Age in years from which the service meets people; the unborn aside. */
  youngest: number;
  /** How far back the extract reaches, in days. */
  windowDays: number;
  optionalColumns: readonly OptionalColumn[];
  /** Mean records per person and year, for an average household. */
  perPersonYear: Record<AgeGroup, number>;
  /** Mean address-only records per household and year. */
  perHomeYear: number;
  /** Mean address-only records at shops, pubs, car parks and schools, per household of the population and year. */
  perPlaceYear: number;
  /** Chance that a record's address is where it happened and not the person's home. */
  happensElsewhere: number;
  /** Chance that the person is entered afresh for a later record instead of being found in the organisation's own index. */
  registeredAgain: number;
  /** Chance that the organisation knows of a restriction or a shield. */
  knowsSensitivity: number;
  /** Chance that a child's record brings one for the mother and (half as often) for the father. */
  linksParents: number;
  work: readonly Work[];
  teams: readonly Team[];
  faults: FaultRates;
};
