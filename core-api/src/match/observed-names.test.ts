import { describe, expect, it } from 'vitest';

import type { PersonFeatures } from '../normalise/person-features.ts';
import { commonNames } from './common-names.ts';
import { decide } from './decide.ts';
import { currentModel } from './model.ts';
import type { NameFrequency } from './name-frequency.ts';
import { shippedNames } from './name-frequency.ts';
import { observedNames } from './observed-names.ts';
import { shortPerson } from './testing/short-person.ts';

const basma = shortPerson({ name: 'Basma/Hassan', born: '1984-05-02', at: '3 High Street, Walsall, WS1 4LP' });
const other = shortPerson({ name: 'Jane/Ottersby', born: '1970-05-02' });

function namesOf(people: readonly PersonFeatures[]): NameFrequency {
  return observedNames(commonNames(people.map(({ names }) => ({ names, contents: 1 }))));
}

describe('names of a file', () => {
  it('a name that many of the file bear is as common as they are, and agreeing on it is worth less', () => {
    const names = namesOf([...Array.from({ length: 52 }, () => basma), other]);
    expect(names.givenPer10k('basma')).toBe(50);
    expect(shippedNames.givenPer10k('basma')).toBeLessThan(10);
    expect(decide(basma, basma, currentModel, names).weightBits).toBeLessThan(decide(basma, basma, currentModel).weightBits);
  });

  it('a name is never rarer than in the country, and the records of one person make none common', () => {
    const names = namesOf([basma, basma, other]);
    for (const word of ['basma', 'jane', 'somebody']) expect(names.givenPer10k(word)).toBe(shippedNames.givenPer10k(word));
    for (const word of ['hassan', 'ottersby', 'smith']) expect(names.familyPer10k(word)).toBe(shippedNames.familyPer10k(word));
  });

  it('no order of the contents says anything', () => {
    const contents = [...Array.from({ length: 9 }, () => basma), other];
    const [one, reversed] = [namesOf(contents), namesOf(contents.toReversed())];
    for (const word of ['basma', 'hassan', 'ottersby']) expect(one.familyPer10k(word)).toBe(reversed.familyPer10k(word));
  });

  it('one entry for fifty contents says what fifty entries say', () => {
    const gathered = observedNames(commonNames([{ names: basma.names, contents: 52 }, { names: other.names, contents: 1 }]));
    expect(gathered.givenPer10k('basma')).toBe(50);
  });
});
