import fc from 'fast-check';
import { expect, it } from 'vitest';

import { currentModel } from '../match/model.ts';
import { anyPerson } from '../match/testing/any-person.ts';
import { shortPerson } from '../match/testing/short-person.ts';
import { linkInBulk } from './link-in-bulk.ts';

const anybody = fc.array(anyPerson, { minLength: 1, maxLength: 12 }).map((all) => all.map((features, at) => ({ id: `r${String(at).padStart(2, '0')}`, features })));

it('any order of the records gives the same edges and people', () => {
  fc.assert(
    fc.property(anybody, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (people, ranks) => {
      const shuffled = people.map((person, at) => ({ person, rank: ranks[at] ?? 0 })).toSorted((a, b) => a.rank - b.rank).map(({ person }) => person);
      const [one, other] = [linkInBulk(people, currentModel), linkInBulk(shuffled, currentModel)];
      expect({ edges: other.edges, groups: other.groups }).toEqual({ edges: one.edges, groups: one.groups });
    }),
    { seed: 3 },
  );
});

it('every record is in one group, and edges lie at or above the review floor with the smaller id first', () => {
  fc.assert(
    fc.property(anybody, (people) => {
      const { groups, edges } = linkInBulk(people, currentModel);
      expect(groups.flat().toSorted()).toEqual(people.map(({ id }) => id));
      for (const { a, b, weightBits } of edges) {
        expect(a < b).toBe(true);
        expect(weightBits).toBeGreaterThanOrEqual(currentModel.thresholds.possible - 0.001);
      }
    }),
    { seed: 4 },
  );
});

it('records that say the same are one person, unless they say too little to be one', () => {
  const full = shortPerson({ name: 'Mair Ann/Jones', born: '2011-03-12', at: '22 High Street, Cowbridge, CF71 7AA' });
  const thin = shortPerson({ name: 'Mair/Jones' });
  const { groups, edges, stats } = linkInBulk([{ id: 'a', features: full }, { id: 'b', features: full }, { id: 'c', features: thin }, { id: 'd', features: thin }], currentModel);
  expect(groups.find((group) => group.includes('a'))).toContain('b');
  expect(groups.find((group) => group.includes('c'))).not.toContain('d');
  expect(edges).toContainEqual(expect.objectContaining({ a: 'a', b: 'b' }));
  expect(stats).toMatchObject({ records: 4, contents: 3 });
});

it('counts names only where asked to: two movers of names that half of the file bears are no longer one person', () => {
  const at = (n: number, postcode: string): string => `${n} Mill Road, Walsall, ${postcode}`;
  const crowd = Array.from({ length: 150 }, (_, n) => ({ id: `c${n}`, features: shortPerson({ name: 'Dalal/Omarzai', born: `${1930 + (n % 80)}-03-${10 + (n % 15)}`, at: at(n + 1, 'WS2 4LN') }) }));
  const movers = ['WS1 2TE', 'SA3 2GN'].map((postcode, n) => ({ id: `m${n}`, features: shortPerson({ name: 'Dalal/Omarzai', born: '1966-06-30', at: at(n + 1, postcode) }) }));
  const areOne = (countsNames: boolean): boolean => linkInBulk([...crowd, ...movers], currentModel, { countsNames }).groups.some((group) => group.includes('m0') && group.includes('m1'));
  expect(areOne(false)).toBe(true);
  expect(areOne(true)).toBe(false);
});
