import { describe, expect, test } from 'vitest';

import { comparePeople } from './compare-people.ts';
import { currentModel } from './model.ts';
import type { ShortPerson } from './testing/short-person.ts';
import { shortPerson } from './testing/short-person.ts';
import { weigh } from './weigh.ts';

function bits(a: ShortPerson, b: ShortPerson = a): number {
  return weigh(comparePeople(shortPerson(a), shortPerson(b)), currentModel).weightBits;
}

const home = '22 High Street, CF71 7AA';

describe('weighing', () => {
  test('a rare name says more than a common one, among strangers and within a household', () => {
    expect(bits({ name: 'Peregrine / Featherstone', born: '1968-11-04' })).toBeGreaterThan(bits({ name: 'David / Jones', born: '1968-11-04' }) + 5);
    expect(bits({ name: 'Peregrine / Khan', at: home })).toBeGreaterThan(bits({ name: 'Mohammed / Khan', at: home }) + 0.1);
  });

  test('a shared surname and address are what a household shares: they do not make a person', () => {
    expect(bits({ name: '/ Featherstone', at: home })).toBeLessThan(currentModel.thresholds.join);
    expect(bits({ name: 'Peregrine / Featherstone', at: home })).toBeLessThan(currentModel.thresholds.join);
  });

  test('a birth date outweighs them', () => {
    const apart = bits({ name: 'Peregrine / Featherstone', born: '1968-11-04', at: home }, { name: 'Peregrine / Featherstone', born: '1971-02-20', at: home });
    expect(apart).toBeLessThan(0);
  });

  test('the better a birth date agrees, the more it weighs', () => {
    const against = { name: 'Peregrine / Featherstone', born: '1968-11-04' };
    const steps = ['1971-02-20', '1968-11-30', '1968-11-14', '1968', '1968-11', '1968-11-04'].map((born) => bits(against, { ...against, born }));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });
});
