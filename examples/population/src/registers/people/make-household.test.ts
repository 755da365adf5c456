import { expect, test } from 'vitest';

import { populationSetting } from '../population-setting.ts';
import { makeHousehold } from './make-household.ts';
import type { RegisterHousehold, Resident } from './resident.ts';

const { setting, households } = populationSetting({ profile: 'agencies', people: 60_000, seed: 12 });
const all: RegisterHousehold[] = Array.from({ length: households }, (_, index) => makeHousehold(setting, index));
const people = all.flatMap(({ residents }) => residents);
const kind = (wanted: RegisterHousehold['kind']): RegisterHousehold[] => all.filter((household) => household.kind === wanted);

test('a household is the same whether it is made alone or after others', () => {
  for (const index of [7, 4_321, 12_000]) expect(makeHousehold(setting, index)).toEqual(all[index]);
});

test('there are as many people as were wished for, about 2.4 in a household, each with a number of their own', () => {
  expect(Math.abs(people.length - 60_000)).toBeLessThan(1_500);
  expect(people.length / all.length).toBeCloseTo(2.42, 1);
  expect(new Set(people.map(({ person }) => person)).size).toBe(people.length);
  expect(people.every(({ person }, at) => at === 0 || person > (people[at - 1]?.person ?? -1))).toBe(true);
});

test('no two people share given name, family name, birth date and address', () => {
  const keys = people.map(({ given, family, born, home }) => `${given}|${family}|${born}|${home.slot}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('twins share a birth date and never a given name, and some of them sound alike', () => {
  const twins = kind('twins').map(({ residents }) => residents.filter(({ twin }) => twin > 0));
  expect(twins.length).toBeGreaterThan(100);
  expect(twins.every(([one, other]) => one !== undefined && other !== undefined && one.born === other.born && one.given !== other.given)).toBe(true);
  expect(twins.filter(([one, other]) => one?.given[0] === other?.given[0]).length / twins.length).toBeGreaterThan(0.2);
});

test('about one son in twenty-five who lives with the father, or near, has his given name', () => {
  const pairs = all.flatMap(({ residents }) => residents.flatMap((son) => residents.filter((father) => isSon(son, father)).map((father) => father.given === son.given)));
  expect(pairs.length).toBeGreaterThan(5_000);
  expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.025);
  expect(pairs.filter(Boolean).length / pairs.length).toBeLessThan(0.055);
});

function isSon(son: Resident, father: Resident): boolean {
  return !son.female && !father.female && son.family === father.family && son.family !== '' && son.born - father.born > 16 * 365;
}

test('brothers and sisters who are no twins are born months apart', () => {
  const close = kind('family').flatMap(({ residents }) => residents.slice(2).filter((child, at, children) => children.some((other, index) => index < at && Math.abs(other.born - child.born) < 240)));
  expect(close.length / kind('family').length).toBeLessThan(0.005);
});

test('most wives of English and Welsh families have another family name from before, and one in twelve people moved', () => {
  const wives = kind('couple').flatMap(({ residents }) => residents.filter(({ female, origin }) => female && (origin === 'british' || origin === 'welsh')));
  expect(wives.filter(({ former }) => former !== '').length / wives.length).toBeGreaterThan(0.5);
  expect(people.filter(({ earlier }) => earlier !== undefined).length / people.length).toBeGreaterThan(0.07);
  expect(people.filter(({ earlier }) => earlier !== undefined).length / people.length).toBeLessThan(0.13);
});

test('there are homes that unrelated people share, and halls where hundreds have one postcode', () => {
  for (const shared of ['care-home', 'hostel', 'refuge', 'students', 'sharers'] as const) expect(kind(shared).length).toBeGreaterThan(0);
  const crowds = new Map<string, number>();
  const town = populationSetting({ profile: 'agencies', people: 400_000, seed: 12 });
  // Only the estates' students: making everybody would take long.
  const halls = Array.from({ length: town.households }, (_, index) => index).filter((index) => index % 960 > 120 && index % 960 < 260);
  for (const { home, born } of halls.flatMap((index) => makeHousehold(town.setting, index).residents)) if (setting.today - born < 24 * 365 && setting.today - born > 18 * 365) crowds.set(home.postcode, (crowds.get(home.postcode) ?? 0) + 1);
  expect(Math.max(...crowds.values())).toBeGreaterThan(100);
});
