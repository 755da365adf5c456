import { expect, test } from 'vitest';

import { exampleAnswer } from '../examples/example-answers.ts';
import { agencyRows } from './agency-rows.ts';
import { answerSummary } from './answer-summary.ts';
import { coverageSummary } from './coverage-summary.ts';

const involvements = exampleAnswer.people[0]?.involvements ?? [];

test('one row per agency and service, open work first, then the latest contact', () => {
  const rows = agencyRows(involvements);
  expect(rows.map((row) => [row.organisation.name, row.open, row.lastContact])).toEqual([
    ['Tawe City Council', true, '2025-03-03'],
    ['South Wales Police', false, '2026-11-17'],
    ['Tawe Bay University Health Board', false, '2026-09-12'],
    ['Cwm Council', false, '2026-05-30'],
    ['Mid and West Fire and Rescue', false, '2026-02-14'],
  ]);
  expect(rows.flatMap((row) => [row.latest, ...row.others])).toHaveLength(involvements.length);
});

test('the order in which involvements come does not matter', () => {
  expect(agencyRows(involvements.toReversed())).toEqual(agencyRows(involvements));
});

test('the asker’s own organisation is shown last and is not counted among the others', () => {
  const summary = answerSummary({ person: exampleAnswer.people[0], opened: false, closer: false, answer: exampleAnswer }, 'W06000011');
  expect(summary.otherAgencies).toBe(4);
  expect(summary.lastContact).toBe('2026-11-17');
  expect(summary.rows.at(-1)?.organisation.code).toBe('W06000011');
});

test('a partner is up to date only when all its feeds are, and is asked when any could be', () => {
  const { asked, current, gaps, notShared } = coverageSummary(exampleAnswer.coverage);
  expect([asked, current]).toEqual([6, 4]);
  expect(gaps.map((each) => each.state)).toEqual(['late', 'silent']);
  expect(notShared).toEqual(['private fostering', 'road traffic incidents', 'GP contacts', 'sexual health']);
  const narrowed = exampleAnswer.coverage.map((each) => ({ ...each, state: 'not-shared' as const }));
  expect(coverageSummary(narrowed)).toMatchObject({ asked: 0, current: 0 });
});
