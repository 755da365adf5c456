import { expect, test } from 'vitest';
import { dayOf, monthsBefore } from '../calendar/days.ts';
import { extracts } from '../extracts/extracts.ts';
import type { TemplateRow } from '../extracts/template.ts';
import { examples } from './examples.ts';

const wish = { seed: 4, people: 5_000, today: '2026-11-21' };
const today = dayOf(wish.today);
const all = extracts(wish).flatMap(({ feed, rows }) => [...rows].map(({ row, truth }) => ({ feed, row, truth })));
const of = (personId: string) => all.filter(({ truth }) => truth.personId === personId);

function bands(rows: readonly { row: TemplateRow }[]): Record<string, number> {
  const edges = [['0-1', 0, 1], ['1-3', 1, 3], ['3-6', 3, 6], ['6-12', 6, 12], ['older', 12, 1200]] as const;
  const between = (from: number, to: number) => rows.filter(({ row }) => dayOf(row.date) <= monthsBefore(today, from) && dayOf(row.date) > monthsBefore(today, to)).length;
  return Object.fromEntries(edges.map(([name, from, to]) => [name, between(from, to)]));
}

test('the golden pair is there: two organisations, day and month swapped, one middle name, one postcode missing', () => {
  const rows = of('P-bond');
  expect(new Set(rows.map(({ feed }) => feed.organisation)).size).toBe(2);
  const police = rows.find(({ row }) => row.date_of_birth === '1968-11-04')?.row;
  const adults = rows.find(({ row }) => row.date_of_birth === '1968-04-11')?.row;
  expect(police).toMatchObject({ given_name: 'James', middle_name: '', family_name: 'Bond', address_line_1: '22 The High Street', postcode: 'SA1 4QX' });
  expect(adults).toMatchObject({ given_name: 'James', middle_name: 'Edward', family_name: 'Bond', address_line_1: '22 The High Street', postcode: '' });
  expect(bands(rows)).toEqual({ '0-1': 0, '1-3': 1, '3-6': 0, '6-12': 4, older: 0 });
});

test('Mair is known to police, children’s services, health and a school, and health restricts her', () => {
  const rows = of('P-jones-3');
  expect(bands(rows)).toEqual({ '0-1': 2, '1-3': 0, '3-6': 1, '6-12': 4, older: 1 });
  expect(rows.find(({ row }) => row.status === 'open')?.row).toMatchObject({ service: 'childrens-social-care', contact_name: 'Sian Davies' });
  expect(rows.filter(({ row }) => row.sensitivity === '1').every(({ feed }) => feed.service === 'health')).toBe(true);
  expect(Math.max(...rows.map(({ row }) => dayOf(row.date)))).toBe(today - 4);
});

test('the bands hold on other days too, month ends and leap days among them', () => {
  for (const day of ['2026-12-31', '2027-03-01', '2028-02-29', '2027-05-31']) {
    const then = extracts({ ...wish, people: 1, today: day }).flatMap(({ rows }) => [...rows]).filter(({ truth }) => truth.personId === 'P-bond');
    const daysAgo = then.map(({ row }) => dayOf(day) - dayOf(row.date)).toSorted((a, b) => a - b);
    expect(daysAgo[0]).toBeGreaterThan(31);
    expect(daysAgo[0]).toBeLessThan(89);
    expect(daysAgo.slice(1).every((days) => days > 184 && days < 365)).toBe(true);
  }
});

test('the example address is known to fire and police and names nobody', () => {
  const rows = all.filter(({ truth }) => truth.addressId === 'A-quay');
  expect(new Set(rows.map(({ feed }) => feed.service))).toEqual(new Set(['fire', 'police']));
  expect(rows.every(({ row }) => row.family_name === '')).toBe(true);
  expect(rows[0]?.row.postcode).toBe(examples.address.address.postcode);
});

test('the nil example is in nobody’s file', () => {
  const { family, dateOfBirth } = examples.nil.person;
  expect(all.some(({ row }) => row.family_name.toLowerCase() === family.toLowerCase() || (row.date_of_birth === dateOfBirth && row.given_name === examples.nil.person.given))).toBe(false);
});

test('the other examples are found in the files by name and birth date', () => {
  for (const { person } of [examples.person, examples.golden])
    expect(all.some(({ row }) => row.given_name === person.given && row.family_name === person.family && row.date_of_birth === person.dateOfBirth)).toBe(true);
});
