import { ageOn } from '../calendar/days.ts';
import type { Day } from '../calendar/days.ts';

/** Ages as services see them: under 1, 1 to 12, 13 to 17, 18 to 64, 65 and over. */
export type AgeGroup = 'unborn' | 'infant' | 'child' | 'teenager' | 'adult' | 'older';

/** The group of somebody born on `bornOn` (undefined: not yet born) on a day. */
export function ageGroupOn(bornOn: Day | undefined, day: Day): AgeGroup {
  if (bornOn === undefined || bornOn > day) return 'unborn';
  const age = ageOn(bornOn, day);
  if (age < 1) return 'infant';
  if (age < 13) return 'child';
  if (age < 18) return 'teenager';
  return age < 65 ? 'adult' : 'older';
}
