import { dayOf } from '../calendar/days.ts';
import { showcase } from '../showcase/showcase.ts';
import { guaranteedKinds } from './household-kinds.ts';
import type { Household } from './household.ts';
import { makeHousehold } from './make-household.ts';
import { createNhsNumbers } from './nhs-number.ts';

/** Mean size of a household, communal ones included (measured: seed 1, 100,000 people). */
const meanHouseholdSize = 2.5;
/** Valid numbers in the 999 range, rounded down. */
const testNhsNumbers = 900_000;

export type PopulationWish = {
  seed: number;
  /** The stream ends with the household that reaches this many people. At least about 300, so that every guaranteed structure fits. */
  people: number;
  /** ISO date that ages, moves and records are counted from. */
  today: string;
};

/**
 * The population as a lazy stream of households: one is in memory at a time, whatever the size. The same wish gives the same stream. The showcase
 * households come first, then one of each structure that matching must get right, then the rest as drawn.
 */
export function* generatePopulation({ seed, people, today }: PopulationWish): Generator<Household, void, undefined> {
  const day = dayOf(today);
  const nextNhsNumber = createNhsNumbers(Math.ceil(people / testNhsNumbers));
  const homes = Math.ceil(people / meanHouseholdSize);
  let made = 0;
  let index = 0;
  for (const household of showcase(day, nextNhsNumber)) {
    yield household;
    made += household.people.length;
    index += 1;
  }
  const firstDrawn = index;
  while (made < people) {
    const household = makeHousehold({ seed, index, today: day, homes, nextNhsNumber, kind: guaranteedKinds[index - firstDrawn] });
    yield household;
    made += household.people.length;
    index += 1;
  }
}
