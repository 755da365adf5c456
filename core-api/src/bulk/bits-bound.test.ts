import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { PairLevels } from '../match/levels.ts';
import { Birth, Family, Given, Middle, Place, Plain } from '../match/levels.ts';
import { currentModel } from '../match/model.ts';
import { weigh } from '../match/weigh.ts';
import { bitsBound } from './bits-bound.ts';

const oneOf = <Level extends number>(levels: Readonly<Record<string, Level>>): fc.Arbitrary<Level> => fc.constantFrom(...Object.values(levels));
const per10k = fc.double({ min: 0.9, max: 900, noNaN: true });

/** As comparing gives them: how common a name is, is said where it agrees and nowhere else. */
const anyLevels: fc.Arbitrary<PairLevels> = fc
  .record({
    given: oneOf(Given), middle: oneOf(Middle), family: oneOf(Family), birth: oneOf(Birth), place: oneOf(Place), sex: oneOf(Plain), nhsNumber: oneOf(Plain), identifier: oneOf(Plain),
    givenPer10k: per10k, familyPer10k: per10k,
  })
  .map((levels) => ({
    ...levels,
    givenPer10k: levels.given === Given.exact ? levels.givenPer10k : 0,
    familyPer10k: levels.family === Family.exact || levels.family === Family.swapped ? levels.familyPer10k : 0,
  }));

it.each([[['family', 'place']], [['place']], [['family']], [[]]] as const)('no pair weighs more than its bound with %j unknown', (open) => {
  const bound = bitsBound(currentModel, open);
  fc.assert(
    fc.property(anyLevels, (levels) => {
      expect(bound(levels)).toBeGreaterThanOrEqual(weigh(levels, currentModel).weightBits - 1e-9);
    }),
    { seed: 5, numRuns: 3_000 },
  );
});

it('with nothing unknown the bound is what the pair weighs, but for two names taken for up to twice as rare as they are', () => {
  const bound = bitsBound(currentModel, []);
  fc.assert(
    fc.property(anyLevels, (levels) => {
      expect(bound(levels)).toBeLessThanOrEqual(weigh(levels, currentModel).weightBits + 2);
    }),
    { seed: 6, numRuns: 3_000 },
  );
});
