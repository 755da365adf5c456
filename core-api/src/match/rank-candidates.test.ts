import { describe, expect, test } from 'vitest';

import { withoutLocation } from '../normalise/without-location.ts';
import { currentModel } from './model.ts';
import { rankPeople } from './rank-candidates.ts';
import type { ShortPerson } from './testing/short-person.ts';
import { shortPerson } from './testing/short-person.ts';

const home = '22 High Street, CF71 7AA';
const father: ShortPerson = { name: 'James / Bond', born: '1968-11-04', at: home };
const son: ShortPerson = { name: 'James / Bond', born: '1996-02-17', at: home };

function bands(question: ShortPerson, people: Record<string, ShortPerson[]>): Record<string, string> {
  const candidates = Object.entries(people).map(([personId, variants]) => ({ personId, variants: variants.map(shortPerson) }));
  const ranked = rankPeople(shortPerson(question), candidates, currentModel);
  expect(rankPeople(shortPerson(question), candidates.toReversed(), currentModel)).toEqual(ranked);
  return Object.fromEntries(ranked.map(({ personId, band }) => [personId, band]));
}

describe('ranking the people found for a question', () => {
  test('name and birth date, one person: strong', () => {
    expect(bands({ name: 'James / Bond', born: '1968-11-04' }, { father: [father], son: [son] })).toEqual({ father: 'strong' });
  });

  test('the commonest name and an exact birth date, one person: strong', () => {
    expect(bands({ name: 'David / Jones', born: '1968-11-04' }, { david: [{ name: 'David / Jones', born: '1968-11-04', at: home }] })).toEqual({ david: 'strong' });
  });

  test('two people of that name and birth date: both possible', () => {
    const other = { ...father, at: '7 Mill Lane, SA1 1AA' };
    expect(bands({ name: 'James / Bond', born: '1968-11-04' }, { one: [father], other: [other] })).toEqual({ one: 'possible', other: 'possible' });
  });

  test('day and month swapped in the question: strong', () => {
    expect(bands({ name: 'James / Bond', born: '1968-04-11', at: home }, { father: [father] })).toEqual({ father: 'strong' });
  });

  test('name and postcode, one person: strong; father and son of one name: both possible', () => {
    const question = { name: 'James / Bond', at: 'CF71 7AA' };
    expect(bands(question, { father: [father] })).toEqual({ father: 'strong' });
    expect(bands(question, { father: [father], son: [son] })).toEqual({ father: 'possible', son: 'possible' });
  });

  test('a twin is never strong, and takes nothing from the twin asked about', () => {
    const [jack, james] = [{ ...son, name: 'Jack / Bond' }, son];
    expect(bands({ ...james }, { jack: [jack], james: [james] })).toMatchObject({ james: 'strong' });
    expect(bands({ ...james }, { jack: [jack] })['jack']).not.toBe('strong');
  });

  test('somebody with another NHS number is shown, and never strong', () => {
    const asked = { ...father, name: 'James Herbert / Bond', sex: 'male' as const, nhs: '999 000 0026' };
    const other = { ...asked, nhs: '999 000 0107' };
    expect(bands(asked, { other: [other] })).toEqual({ other: 'possible' });
    expect(bands(asked, { other: [other], unnumbered: [father] })).toEqual({ unnumbered: 'strong', other: 'possible' });
  });

  test('a person is judged by the content that fits best', () => {
    const [married, maiden] = ['Angharad / Kowalska', 'Angharad / Rees'].map((name) => shortPerson({ name, born: '1985-06-07' }));
    const question = shortPerson({ name: 'Angharad / Rees', born: '1985-06-07' });
    const ranked = rankPeople(question, [{ personId: 'p', variants: [married, maiden].flatMap((variant) => variant ?? []) }], currentModel);
    expect(ranked).toMatchObject([{ personId: 'p', variant: 1, band: 'strong' }]);
  });

  test('for a restricted person a right and a wrong postcode give the same answer', () => {
    const people = [{ personId: 'p', variants: [withoutLocation(shortPerson(father))] }];
    const ask = (at: string): unknown => rankPeople(shortPerson({ name: 'James / Bond', born: '1968-11-04', at }), people, currentModel);
    expect(ask(home)).toEqual(ask('7 Mill Lane, SA1 1AA'));
    expect(ask(home)).toMatchObject([{ band: 'strong' }]);
  });

  test('strangers are not shown', () => {
    expect(bands({ name: 'James / Bond', born: '1968-11-04' }, { stranger: [{ name: 'Sian / Prosser', born: '1990-05-17' }] })).toEqual({});
  });
});
