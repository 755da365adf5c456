import { expect, test } from 'vitest';
import { dayOf, isoOf } from '../calendar/days.ts';
import { feeds } from '../organisations/organisations.ts';
import { generatePopulation } from '../people/generate-population.ts';
import type { Person } from '../people/person.ts';
import { createExtractor } from './create-extractor.ts';
import { faultCodes } from './fault-code.ts';
import type { ExtractRow } from './extract-row.ts';

const wish = { seed: 17, people: 30_000, today: '2026-11-21' };
const extractors = feeds.map((feed) => ({ extractor: createExtractor(feed, wish), rows: [] as ExtractRow[] }));
const people = new Map<string, Person>();
for (const household of generatePopulation(wish)) {
  for (const person of household.people) people.set(person.personId, person);
  for (const { extractor, rows } of extractors) rows.push(...extractor.rowsOf(household));
}

test('every mistake happens as often as the organisation’s table says', () => {
  let looked = 0;
  for (const { extractor } of extractors) {
    for (const code of faultCodes) {
      const { chances, applied } = extractor.tally[code];
      const rate = extractor.feed.faults[code] ?? 0;
      // Four and a half standard errors: with some 200 rates looked at, a wrong table fails and chance does not.
      const allowed = 4.5 * Math.sqrt((rate * (1 - rate)) / chances) + 1e-9;
      if (chances >= 200) looked += 1;
      expect(chances < 200 || Math.abs(applied / chances - rate) <= allowed, `${extractor.feed.feedId} ${code}: ${applied} of ${chances}, documented ${rate}`).toBe(true);
    }
  }
  expect(looked).toBeGreaterThan(180);
});

test('every kind of mistake is made by somebody', () => {
  const made = new Set(extractors.flatMap(({ rows }) => rows.flatMap(({ truth }) => [...truth.faults])));
  expect(faultCodes.filter((code) => code !== 'contact-name-missing' && !made.has(code))).toEqual([]);
});

test('what is missing in the files themselves is what the tables say', () => {
  const missing = (feedId: string, column: 'date_of_birth' | 'nhs_number' | 'uprn' | 'given_name'): number => {
    const rows = extractors.find(({ extractor }) => extractor.feed.feedId === feedId)?.rows.filter(({ row, truth }) => truth.personId !== '' && row.family_name !== '') ?? [];
    return rows.filter(({ row }) => row[column] === '').length / rows.length;
  };
  expect(missing('south-wales-police', 'date_of_birth')).toBeCloseTo(0.09, 1.5);
  expect(missing('mid-wales-fire', 'date_of_birth')).toBeCloseTo(0.45, 1);
  expect(missing('swansea-schools', 'date_of_birth')).toBeLessThan(0.01);
  expect(missing('south-wales-police', 'nhs_number')).toBe(1);
  expect(missing('swansea-bay-health', 'nhs_number')).toBeLessThan(0.08);
  expect(missing('mid-wales-fire', 'given_name')).toBeCloseTo(0.08, 1.3);
});

test('a mistake does what its name says', () => {
  const rows = extractors.flatMap((extract) => extract.rows);
  const only = (code: string): ExtractRow[] => rows.filter(({ truth }) => truth.faults.includes(code as (typeof faultCodes)[number]));
  for (const { row, truth } of only('day-month-swapped').filter(({ truth: { faults } }) => !faults.includes('birth-digit-misread'))) {
    const [year, month, day] = isoOf(people.get(truth.personId)?.bornOn ?? 0).split('-');
    expect(row.date_of_birth).toBe(`${year}-${day}-${month}`);
  }
  for (const { row, truth } of only('newborn-as-baby')) expect(row.given_name.toLowerCase()).not.toBe(people.get(truth.personId)?.given.toLowerCase());
  for (const { row, truth } of only('former-family-used')) expect(row.family_name.toLowerCase(), truth.sourceRef).not.toBe(people.get(truth.personId)?.family.toLowerCase());
  for (const { row } of only('year-only')) expect(row.date_of_birth).toMatch(/^\d{4}$/);
  for (const { row, truth } of only('nhs-number-of-relative')) expect(row.nhs_number).not.toBe(people.get(truth.personId)?.nhsNumber);
  for (const { row, truth } of only('sex-wrong')) expect(row.sex).not.toBe(people.get(truth.personId)?.sex);
  for (const { row } of only('birth-digit-misread')) expect(dayOf(row.date_of_birth)).toBeLessThanOrEqual(dayOf(wish.today));
});
