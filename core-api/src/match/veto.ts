import type { PairLevels } from './levels.ts';
import { Birth, Given, Place, Plain } from './levels.ts';

/** Why two records may never be one person unless an identifier says so: different NHS numbers; twins; another given name; father and son. */
export type VetoCode = 'nhs-number' | 'twins' | 'given-name' | 'namesakes';

/** Namesakes of one address are this many years apart or more when they are parent and child (judgement; the youngest parents). */
const generationYears = 12;

/**
 * What no weight may outvote. A wrong link shows a stranger's life; a missed one is still found by search. A shared NHS, pupil or learner number
 * lifts every veto but that of different NHS numbers. The address is not asked of twins: a moved twin is a twin still. A given name that may be
 * misread (`garbled`) forbids nothing; its weight speaks.
 */
export function vetoOf(levels: PairLevels): VetoCode | undefined {
  const { given, birth, place, nhsNumber, identifier, yearsApart = 0 } = levels;
  if (nhsNumber === Plain.differ) return 'nhs-number';
  if (nhsNumber === Plain.same || identifier === Plain.same) return undefined;
  if (given <= Given.lookalike) return birth >= Birth.swapped ? 'twins' : 'given-name';
  return yearsApart > generationYears && place >= Place.neighbour ? 'namesakes' : undefined;
}

/**
 * Whether the veto gives way where two sources each list a person once. A given name that does not agree is then not told from a twin by the pair, but by whether
 * the twin stands in the lists, too. Numbers and generations forbid all the same.
 */
export function isLifted(veto: VetoCode): boolean {
  return veto === 'twins' || veto === 'given-name';
}

/**
 * Whether the pair shows that one person bears both names: a number agrees, or the one's first name is the other's middle name. Then other records of the two,
 * which each know one of the names, do not speak against it.
 */
export function bridgesNames({ given, nhsNumber, identifier }: PairLevels): boolean {
  return nhsNumber !== Plain.differ && (nhsNumber === Plain.same || identifier === Plain.same || given === Given.middle);
}
