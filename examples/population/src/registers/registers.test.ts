import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';

import { requiredColumns } from '../extracts/template.ts';
import { isTestNhsNumber } from '../people/nhs-number.ts';
import { agencies } from './agencies/agencies-table.ts';
import { originOf, origins } from './origin.ts';
import type { RegisterRow, RegisterWish } from './register-row.ts';
import { registers } from './registers.ts';
import { hardness } from './two-registers/hardness.ts';

const rowsOf = (wish: RegisterWish): RegisterRow[] => [...registers(wish)];
const digest = (rows: readonly RegisterRow[]): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex');
const pair: RegisterWish = { profile: 'two-registers', people: 60_000, seed: 12 };
const contacts: RegisterWish = { profile: 'agencies', people: 30_000, seed: 12 };
const [pairRows, contactRows] = [rowsOf(pair), rowsOf(contacts)];

describe.each([pair, contacts])('$profile', (wish) => {
  const rows = wish === pair ? pairRows : contactRows;

  test('the same wish gives the same rows, another seed gives others', () => {
    const small = { ...wish, people: 2_000 };
    expect(digest(rowsOf(small))).toBe(digest(rowsOf(small)));
    expect(digest(rowsOf({ ...small, seed: 13 }))).not.toBe(digest(rowsOf(small)));
  });

  test('an id is unique in its source, and the row calls itself by it', () => {
    expect(new Set(rows.map(({ source, id }) => `${source} ${id}`)).size).toBe(rows.length);
    expect(rows.every(({ id, values }) => values.source_ref === id)).toBe(true);
  });

  test('ids in order say nothing about who is the same person', () => {
    const sorted = rows.filter(({ source }) => source === rows[0]?.source).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const neighbours = sorted.filter(({ household }, at) => household === sorted[at + 1]?.household).length;
    expect(neighbours / sorted.length).toBeLessThan(0.002);
  });

  test('every column of the template is there, and somebody is named in every row', () => {
    expect(rows.filter(({ values }) => values.given_name + values.family_name === '')).toEqual([]);
    expect(rows.filter(({ values }) => values.nhs_number !== '' && !isTestNhsNumber(values.nhs_number))).toEqual([]);
    expect(Object.keys(rows[0]?.values ?? {})).toEqual(expect.arrayContaining([...requiredColumns]));
  });

  test('as many rows come as were asked for, within four in a hundred', () => {
    const count = rowsOf({ profile: wish.profile, records: 60_000, seed: 14 }).length;
    expect(Math.abs(count - 60_000)).toBeLessThan(2_400);
  });

  test('errors and missing values double with the multiplier', () => {
    const noBirth = (multiplier: number): number => {
      const made = rowsOf({ ...wish, people: 20_000, errorMultiplier: multiplier });
      return made.filter(({ values }) => values.date_of_birth === '' || values.sex === '').length / made.length;
    };
    const [none, once, twice] = [noBirth(0), noBirth(1), noBirth(2)];
    expect(twice / once).toBeGreaterThan(1.6);
    expect(twice / once).toBeLessThan(2.4);
    expect(none).toBe(0);
  }, 20_000);
});

describe('two registers', () => {
  test('true pairs are as hard as the published figures of a UK household set', () => {
    const measured = hardness(pairRows, ['census', 'survey']);
    expect(measured.pairs).toBeGreaterThan(50_000);
    expect(Math.abs(measured.forename - 0.678)).toBeLessThan(0.02);
    expect(Math.abs(measured.nameAndBirth - 0.447)).toBeLessThan(0.02);
    expect(Math.abs(measured.familyPostcodeBirth - 0.569)).toBeLessThan(0.02);
    expect(Math.abs(measured.alikeNamesAndBirth - 0.735)).toBeLessThan(0.02);
    expect(Math.abs(measured.birthPostcodeSex - 0.785)).toBeLessThan(0.02);
  });

  test('nobody is twice in one register, and each holds 95 % of the people', () => {
    const listed = new Map<string, Set<number>>();
    for (const { source, person } of pairRows) {
      const people = listed.get(source) ?? new Set();
      if (people.has(person)) throw new Error(`${person} is twice in ${source}`);
      listed.set(source, people.add(person));
    }
    const everybody = new Set(pairRows.map(({ person }) => person)).size;
    for (const people of listed.values()) expect(people.size / everybody).toBeCloseTo(0.95, 1.5);
    expect([...listed.keys()]).toEqual(['census', 'survey']);
  });

  test('no number is given unless it is asked for, and a third register only when it is', () => {
    expect(pairRows.some(({ values }) => values.nhs_number !== '')).toBe(false);
    const asked = rowsOf({ ...pair, people: 5_000, nhsNumbers: 0.5, sources: 3 });
    expect(asked.filter(({ values }) => values.nhs_number !== '').length / asked.length).toBeCloseTo(0.5, 1);
    expect(new Set(asked.map(({ source }) => source))).toEqual(new Set(['census', 'survey', 'admin']));
  });

  test('newborns are listed as Baby, and later by their name', () => {
    const babies = pairRows.filter(({ values }) => /^(baby|infant|female infant|male infant)/i.test(values.given_name));
    expect(babies.length).toBeGreaterThan(100);
    const named = new Set(pairRows.filter(({ source, values }) => source === 'survey' && !/baby|infant/i.test(values.given_name)).map(({ person }) => person));
    expect(babies.filter(({ source, person }) => source === 'census' && named.has(person)).length).toBeGreaterThan(20);
  });
});

describe('agencies', () => {
  const share = (keep: (row: RegisterRow) => boolean, of = contactRows): number => of.filter(keep).length / of.length;
  const from = (service: string): RegisterRow[] => contactRows.filter(({ values }) => values.service === service);

  test('people have 3.2 contacts on average, and fewer than half of the contents are distinct', () => {
    expect(contactRows.length / 30_000).toBeCloseTo(3.2, 0.5);
    const contents = new Set(contactRows.map(({ values }) => [values.given_name, values.family_name, values.date_of_birth, values.postcode].join('|').toLowerCase()));
    expect(contents.size / contactRows.length).toBeGreaterThan(0.4);
    expect(contents.size / contactRows.length).toBeLessThan(0.48);
  });

  test('every agency misses what it is said to miss', () => {
    expect(share(({ values }) => values.date_of_birth === '', from('general-practice'))).toBeCloseTo(0.003, 2.3);
    expect(share(({ values }) => values.date_of_birth === '', from('fire'))).toBeCloseTo(0.45, 1.2);
    expect(share(({ values }) => values.postcode === '', from('police'))).toBeCloseTo(0.11, 1.5);
    expect(share(({ values }) => values.nhs_number !== '', from('general-practice'))).toBeCloseTo(0.98, 1.7);
    for (const service of ['police', 'fire', 'housing']) expect(share(({ values }) => values.nhs_number !== '', from(service))).toBe(0);
    expect(share(({ values }) => values.nhs_number !== '')).toBeCloseTo(0.63, 1.5);
    expect(share(({ values }) => values.uprn !== '', from('police'))).toBeLessThan(0.1);
    expect(share(({ values }) => values.uprn !== '', from('fire'))).toBeGreaterThan(0.8);
  });

  test('without numbers nobody has one', () => {
    expect(rowsOf({ ...contacts, people: 2_000, nhsNumbers: 'none' }).some(({ values }) => values.nhs_number !== '')).toBe(false);
  });

  test('a row says what the template asks of a contact', () => {
    const services = new Map(agencies.map(({ feedId, service }) => [feedId, service]));
    const isRight = ({ values, source }: RegisterRow): boolean =>
      services.get(source) === values.service && ['event', 'involvement'].includes(values.kind) && ['open', 'closed'].includes(values.status) && values.date <= '2026-11-21' && values.date > '2025-11-20' &&
      (values.end_date === '' || values.end_date >= values.date) && values.date_of_birth <= values.date && values.contact_team !== '';
    expect(contactRows.filter((row) => !isRight(row))).toEqual([]);
  });

  test('the family names that are common in Wales are', () => {
    expect(share(({ values }) => values.family_name.toLowerCase() === 'jones')).toBeGreaterThan(0.02);
    const counts = new Map<string, number>();
    for (const { values } of contactRows) counts.set(values.family_name.toLowerCase(), (counts.get(values.family_name.toLowerCase()) ?? 0) + 1);
    const top = [...counts.values()].toSorted((a, b) => b - a).slice(0, 5).reduce((sum, count) => sum + count, 0);
    expect(top / contactRows.length).toBeGreaterThan(0.06);
    expect(top / contactRows.length).toBeLessThan(0.13);
  });
});

test('every name origin has at least 2,000 true pairs in 200,000 records of two registers', () => {
  const seen = new Set<number>();
  const pairs = new Map<string, number>();
  for (const { person, origin } of registers({ profile: 'two-registers', records: 200_000, seed: 15 })) {
    if (seen.has(person)) pairs.set(origin, (pairs.get(origin) ?? 0) + 1);
    seen.add(person);
  }
  expect(new Set(Object.values(originOf))).toEqual(new Set(origins));
  for (const origin of origins) expect(pairs.get(origin)).toBeGreaterThan(2_000);
});
