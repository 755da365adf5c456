import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { PersonFeatures } from '../normalise/person-features.ts';
import { comparePeople } from './compare-people.ts';
import { decide } from './decide.ts';
import { personIdentity } from './identity.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { personKeys } from './keys.ts';
import { Birth, Family, Given, Middle, Place, Plain } from './levels.ts';
import { currentModel } from './model.ts';
import { shippedNames } from './name-frequency.ts';
import { oneEditApart } from './one-edit-apart.ts';
import { anyPerson } from './testing/any-person.ts';
import { shortPerson } from './testing/short-person.ts';
import { weigh } from './weigh.ts';

const options = { seed: 20261121, numRuns: 500 };

/** The same content with the fields of every object in another order, as another serialiser may give it. */
function reordered<Value>(value: Value): Value {
  const turn = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(turn);
    return typeof inner === 'object' && inner !== null ? Object.fromEntries(Object.entries(inner).toReversed().map(([key, part]) => [key, turn(part)])) : inner;
  };
  return turn(value) as Value;
}

describe('matching, whatever the people', () => {
  test('comparing, weighing and deciding are symmetric', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (a, b) => {
        expect(comparePeople(a, b)).toEqual(comparePeople(b, a));
        expect(decide(a, b, currentModel)).toEqual(decide(b, a, currentModel));
      }),
      options,
    );
  });

  test('and so it is of a forename written apart, whose parts are names of their own', () => {
    const [apart, whole] = [shortPerson({ name: 'Pete R/Hopkin', born: '1984-05-02' }), shortPerson({ name: 'Peter/Hopkin', born: '1984-05-02' })];
    expect(decide(apart, whole, currentModel)).toEqual(decide(whole, apart, currentModel));
    expect(comparePeople(apart, whole).givenPer10k).toBe(shippedNames.givenPer10k('peter'));
  });

  test('the same people give the same decision, also through JSON', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (a, b) => {
        const [again, other] = JSON.parse(JSON.stringify([a, b])) as [PersonFeatures, PersonFeatures];
        expect(decide(again, other, currentModel)).toEqual(decide(a, b, currentModel));
      }),
      options,
    );
  });

  test('two contents have one identity exactly when they are equal', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (a, b) => {
        expect(personIdentity(reordered(a))).toBe(personIdentity(a));
        expect(personIdentity(a) === personIdentity(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      options,
    );
  });

  test('nobody is vetoed against themselves', () => {
    fc.assert(
      fc.property(anyPerson, (a) => {
        fc.pre(a.names.length < 2);
        expect(decide(a, a, currentModel).veto).toBeUndefined();
      }),
      options,
    );
  });

  test('no content has more than 24 keys, and none twice', () => {
    fc.assert(
      fc.property(anyPerson, (a) => {
        const keys = personKeys(a);
        expect(keys.length).toBeLessThanOrEqual(24);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      options,
    );
  });

  test('similarity of spellings is symmetric and between 0 and 1', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(jaroWinkler(a, b)).toBe(jaroWinkler(b, a));
        expect(jaroWinkler(a, b)).toBeGreaterThanOrEqual(0);
        expect(jaroWinkler(a, b)).toBeLessThanOrEqual(1);
        expect(oneEditApart(a, b)).toBe(oneEditApart(b, a));
      }),
      options,
    );
  });
});

describe('the model file', () => {
  test.each([
    ['given', Given],
    ['middle', Middle],
    ['family', Family],
    ['birth', Birth],
    ['place', Place],
    ['sex', Plain],
    ['nhsNumber', Plain],
    ['identifier', Plain],
  ] as const)('weighs every level of %s, and no other', (field, levels) => {
    expect(Object.keys(currentModel.fields[field]).toSorted()).toEqual(Object.keys(levels).toSorted());
  });

  test('holds probabilities, and a silent field weighs nothing', () => {
    for (const levels of Object.values(currentModel.fields)) {
      expect(levels['unknown']).toEqual({ m: 1, u: 1, h: 1, t: 1 });
      for (const { m, u, h, t = h } of Object.values(levels)) {
        for (const probability of [m, u, h, t]) {
          expect(probability).toBeGreaterThan(0);
          expect(probability).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  test('nothing known is only the prior: far below the review floor', () => {
    const nothing = comparePeople(emptyPerson, emptyPerson);
    expect(weigh(nothing, currentModel).weightBits).toBeCloseTo(currentModel.prior.strangerBits, 3);
  });
});

const emptyPerson: PersonFeatures = { names: [], nhsNumbers: [], identifiers: [], places: [], losses: [] };
