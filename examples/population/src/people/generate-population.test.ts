import { expect, test } from 'vitest';
import { ageOn, dayOf } from '../calendar/days.ts';
import { generatePopulation } from './generate-population.ts';
import type { Household } from './household.ts';
import type { Person } from './person.ts';

const today = '2026-11-21';
const small = [...generatePopulation({ seed: 1, people: 1_000, today })];
const large = [...generatePopulation({ seed: 3, people: 20_000, today })];
const peopleOf = (households: readonly Household[]): Person[] => households.flatMap((household) => [...household.people]);
const age = (person: Person): number => ageOn(person.bornOn ?? 0, dayOf(today));

test('the same seed gives the same population and another seed another', () => {
  expect([...generatePopulation({ seed: 1, people: 1_000, today })]).toEqual(small);
  expect([...generatePopulation({ seed: 2, people: 1_000, today })]).not.toEqual(small);
});

test('the stream is lazy: a few households of a thousand million people cost no more than themselves', () => {
  const stream = generatePopulation({ seed: 1, people: 1_000_000_000, today });
  const taken = Array.from({ length: 40 }, () => stream.next().value);
  stream.return();
  expect(taken.every((household) => household !== undefined)).toBe(true);
});

test('the population reaches its size with the household that reaches it', () => {
  const count = peopleOf(small).length;
  expect(count).toBeGreaterThanOrEqual(1_000);
  expect(count - (small.at(-1)?.people.length ?? 0)).toBeLessThan(1_000);
});

test('a thousand people hold every structure that matching must get right', () => {
  const kinds = new Set(small.map((household) => household.kind));
  for (const kind of ['twins', 'father-and-son-nearby', 'expecting', 'newborn', 'three-generations', 'shared-house', 'care-home', 'hostel', 'refuge', 'no-fixed-abode'] as const) expect(kinds).toContain(kind);
  const people = peopleOf(small);
  expect(people.some((person) => person.bornOn === undefined && person.expectedOn !== undefined)).toBe(true);
  expect(people.some((person) => person.formerFamily !== undefined)).toBe(true);
  expect(people.some((person) => person.stays.length > 1)).toBe(true);
});

test('twins share birthday, parents and home and never a given name', () => {
  const byId = new Map(peopleOf(large).map((person) => [person.personId, person]));
  const twins = peopleOf(large).filter((person) => person.twinId !== undefined);
  expect(twins.length).toBeGreaterThan(60);
  for (const twin of twins) {
    const other = byId.get(twin.twinId ?? '');
    expect(other).toMatchObject({ twinId: twin.personId, bornOn: twin.bornOn, motherId: twin.motherId, stays: twin.stays });
    expect(other?.given).not.toBe(twin.given);
  }
});

test('parents do not give two children one name, but for brothers called Mohammed', () => {
  const children = peopleOf(large).filter((person) => person.motherId !== undefined && person.given !== '' && person.given !== 'Mohammed');
  const names = children.map((child) => `${child.motherId} ${child.given}`);
  expect(children.length).toBeGreaterThan(2_000);
  expect(names.length - new Set(names).size).toBe(0);
});

test('a father and son of one name live close by and are a generation apart', () => {
  const pairs = large.filter((household) => household.kind === 'father-and-son-nearby').map(({ people: [father, , son] }) => ({ father, son }));
  expect(pairs.length).toBeGreaterThan(10);
  for (const { father, son } of pairs) {
    expect(son?.given).toBe(father?.given);
    expect(son?.stays[0].address.postcode).toBe(father?.stays.at(-1)?.address.postcode);
    expect((son?.bornOn ?? 0) - (father?.bornOn ?? 0)).toBeGreaterThan(17 * 365);
  }
});

test('everybody in a refuge is restricted or shielded', () => {
  const refuges = large.filter((household) => household.kind === 'refuge');
  expect(refuges.length).toBeGreaterThan(1);
  expect(peopleOf(refuges).every((person) => person.sensitivity > 0)).toBe(true);
});

test('nobody is a parent before 15 and every id is used once', () => {
  const people = peopleOf(large);
  const byId = new Map(people.map((person) => [person.personId, person]));
  expect(byId.size).toBe(people.length);
  const tooEarly = people.filter((child) => {
    const mother = byId.get(child.motherId ?? '');
    return mother?.bornOn !== undefined && (child.bornOn ?? child.expectedOn ?? 0) - mother.bornOn < 15 * 365;
  });
  expect(tooEarly).toEqual([]);
});

test('names follow the places: Jones leads in Wales, Smith in Walsall, and both have a long tail', () => {
  const leading = (area: string, culture: string): string | undefined => {
    const counts = new Map<string, number>();
    for (const household of large.filter((candidate) => candidate.area === area))
      for (const person of household.people) if (person.culture === culture) counts.set(person.family, (counts.get(person.family) ?? 0) + 1);
    return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  };
  expect(leading('swansea', 'welsh')).toBe('Jones');
  expect(leading('walsall', 'english')).toBe('Smith');
  const people = peopleOf(large);
  expect(people.filter((person) => person.family === 'Jones').length / people.length).toBeGreaterThan(0.03);
  expect(new Set(people.map((person) => person.family)).size).toBeGreaterThan(1_500);
  expect(new Set(people.map((person) => person.culture)).size).toBe(16);
});

test('households are about the size of those in the census and a tenth of adults or more are old', () => {
  const homes = large.filter((household) => !['care-home', 'hostel', 'refuge', 'shared-house'].includes(household.kind));
  expect(peopleOf(homes).length / homes.length).toBeCloseTo(2.4, 0.4);
  const people = peopleOf(large);
  const older = people.filter((person) => person.bornOn !== undefined && age(person) >= 65).length / people.length;
  expect(older).toBeGreaterThan(0.12);
  expect(older).toBeLessThan(0.3);
});
