import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { checkHeadlineRules } from './headline-rules.ts';
import { checkHeadlineShape } from './headline-shape.ts';

type Case = { readonly why: string; readonly change: Readonly<Record<string, unknown>>; readonly live?: true; readonly problems: readonly string[] };
const { base, cases } = parse(readFileSync(join(import.meta.dirname, 'headline-cases.yaml'), 'utf8')) as { base: Record<string, unknown>; cases: readonly Case[] };

/** The base with what a case changes: JSON pointers to values, null takes away. */
function changed(change: Case['change']): Record<string, unknown> {
  const record = structuredClone(base);
  for (const [pointer, value] of Object.entries(change)) {
    const steps = pointer.slice(1).split('/');
    const last = steps.pop() ?? '';
    const place = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, record);
    if (value === null) delete place[last];
    else place[last] = value;
  }
  return record;
}

test.each(cases)('$why: the checker says what core-api says', ({ change, live, problems }) => {
  const record = changed(change);
  const shape = checkHeadlineShape(record);
  const found = shape.length > 0 ? shape : checkHeadlineRules(record, { latest: '2026-11-22', live: live === true });
  expect(found.map(({ pointer, rule }) => `${pointer} ${rule}`).toSorted()).toEqual(problems.toSorted());
});

test('the table has cases of every kind', () => {
  expect(cases.length).toBeGreaterThan(70);
  expect(new Set(cases.flatMap(({ problems }) => problems.map((problem) => problem.split(' ')[1]))).size).toBeGreaterThanOrEqual(13);
});
