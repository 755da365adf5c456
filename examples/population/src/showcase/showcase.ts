import type { Day } from '../calendar/days.ts';
import type { Household } from '../people/household.ts';
import { jamesBond } from './james-bond.ts';
import { jonesFamily } from './jones-family.ts';
import { quayFlat } from './quay-flat.ts';

/** The households written by hand, first in every population: the same whatever the seed, dated from `today`. */
export function showcase(today: Day, nextNhsNumber: () => string | undefined): Household[] {
  return [jamesBond(today, nextNhsNumber), jonesFamily(today, nextNhsNumber), quayFlat(today)];
}
