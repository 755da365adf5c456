import { expect, test } from 'vitest';
import { dayOf } from '../calendar/days.ts';
import { generatePopulation } from '../people/generate-population.ts';
import { isTestNhsNumber } from '../people/nhs-number.ts';
import { extracts } from './extracts.ts';
import { optionalColumns, requiredColumns } from './template.ts';
import type { TemplateRow } from './template.ts';

const wish = { seed: 11, people: 6_000, today: '2026-11-21' };
const made = extracts(wish).map(({ feed, rows }) => ({ feed, rows: [...rows] }));
const all = made.flatMap(({ feed, rows }) => rows.map((row) => ({ feed, ...row })));
const people = new Map([...generatePopulation(wish)].flatMap((household) => household.people.map((person) => [person.personId, person] as const)));

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
/** Ofcom, telephone numbers for drama: no area, Cardiff, Birmingham, UK-wide and freephone. */
const dramaPhone = /^(01632 960\d{3}|029 2018 0\d{3}|0121 496 0\d{3}|03069 990\d{3}|0808 157 0\d{3})$/;

test('every feed has rows, made anew and alike each time they are read', () => {
  for (const { feed, rows } of made) expect(rows.length, feed.feedId).toBeGreaterThan(100);
  const [again] = extracts(wish);
  expect([...(again?.rows ?? [])]).toEqual(made[0]?.rows);
});

test('the first row of a feed costs one household, not the population', () => {
  const [feed] = extracts({ ...wish, people: 1_000_000_000 });
  const iterator = feed?.rows[Symbol.iterator]();
  expect(iterator?.next().done).toBe(false);
  iterator?.return?.();
});

test('every row has exactly the columns of the template', () => {
  const columns = [...requiredColumns, ...optionalColumns].toSorted();
  for (const { row } of all) expect(Object.keys(row).toSorted()).toEqual(columns);
});

test('every row is valid against the template', () => {
  const today = dayOf(wish.today);
  for (const { row, feed } of all) {
    expect(rowFaults(row), row.source_ref).toEqual([]);
    expect(row.service).toBe(feed.service);
    expect(dayOf(row.date)).toBeLessThan(today);
    expect(dayOf(row.date)).toBeGreaterThanOrEqual(today - feed.windowDays);
  }
});

test('a source reference is used once in its feed and a related one exists', () => {
  for (const { feed, rows } of made) {
    const refs = new Set(rows.map(({ row }) => row.source_ref));
    expect(refs.size, feed.feedId).toBe(rows.length);
    expect(rows.filter(({ row }) => row.related_source_ref !== '' && !refs.has(row.related_source_ref))).toEqual([]);
  }
});

test('the truth of every row is complete: its person exists, and a row without one names nobody', () => {
  for (const { row, truth } of all) {
    expect(truth.sourceRef).toBe(row.source_ref);
    const isNamed = row.given_name + row.family_name + row.date_of_birth !== '';
    expect(truth.personId === '' ? !isNamed : people.has(truth.personId), row.source_ref).toBe(true);
    const isPlaced = row.address_line_1 !== '' && row.address_role !== 'no-fixed-abode' && row.postcode.replace(' ', '') !== 'ZZ993VZ';
    expect(truth.addressId !== '' || !isPlaced || row.address_line_1.startsWith('No'), row.source_ref).toBe(true);
    expect(isNamed || row.address_line_1 !== '', row.source_ref).toBe(true);
  }
});

test('a row without mistakes says what is true', () => {
  const clean = all.filter(({ truth, row }) => truth.faults.length === 0 && truth.personId !== '' && row.date_of_birth !== '' && !truth.personId.startsWith('P-'));
  expect(clean.length).toBeGreaterThan(150);
  for (const { row, truth } of clean) {
    const person = people.get(truth.personId);
    expect([row.given_name, row.middle_name, row.family_name, dayOf(row.date_of_birth)]).toEqual([person?.given, person?.middle ?? '', person?.family, person?.bornOn]);
  }
});

test('a person is met by several organisations, and under several spellings', () => {
  const feedsOf = new Map<string, Set<string>>();
  for (const { truth, feed } of all) if (truth.personId !== '') feedsOf.set(truth.personId, (feedsOf.get(truth.personId) ?? new Set()).add(feed.organisation));
  expect([...feedsOf.values()].filter((organisations) => organisations.size > 1).length).toBeGreaterThan(500);
});

test('most rows are open to view, some restricted and a few shielded', () => {
  const share = (level: string): number => all.filter(({ row }) => row.sensitivity === level).length / all.length;
  expect(share('0')).toBeGreaterThan(0.95);
  expect(share('1')).toBeGreaterThan(0.002);
  expect(share('2')).toBeGreaterThan(0.0005);
});

function rowFaults(row: TemplateRow): string[] {
  const checks: readonly (readonly [string, boolean])[] = [
    ['kind', ['event', 'involvement'].includes(row.kind)],
    ['status', ['open', 'closed'].includes(row.status)],
    ['date', isoDate.test(row.date)],
    ['end_date', row.end_date === '' || (isoDate.test(row.end_date) && row.end_date >= row.date)],
    ['date_of_birth', row.date_of_birth === '' || /^\d{4}(-\d{2}-\d{2})?$/.test(row.date_of_birth)],
    ['real birth date', row.date_of_birth.length !== 10 || dayOf(row.date_of_birth) <= dayOf(row.date)],
    ['expected_date', row.expected_date === '' || isoDate.test(row.expected_date)],
    ['date_of_death', row.date_of_death === '' || isoDate.test(row.date_of_death)],
    ['sex', ['', 'female', 'male'].includes(row.sex)],
    ['nhs_number', row.nhs_number === '' || isTestNhsNumber(row.nhs_number)],
    ['postcode', row.postcode === '' || /^(SA|WS|WV|ZZ)\d{1,2} ?\d[A-Z]{2}$/.test(row.postcode)],
    ['uprn', row.uprn === '' || /^999\d{9}$/.test(row.uprn)],
    ['sensitivity', ['0', '1', '2'].includes(row.sensitivity)],
    ['contact_team', row.contact_team !== ''],
    ['contact_phone', dramaPhone.test(row.contact_phone)],
    ['contact_out_of_hours', row.contact_out_of_hours === '' || dramaPhone.test(row.contact_out_of_hours)],
    ['contact_email', /^[a-z0-9-]+@([a-z]+\.)?example\.org$/.test(row.contact_email)],
    ['contact_valid_to', row.contact_valid_to === '' || isoDate.test(row.contact_valid_to)],
    ['address_role', ['', 'home', 'incident', 'no-fixed-abode'].includes(row.address_role)],
  ];
  return checks.flatMap(([name, holds]) => (holds ? [] : [name]));
}
