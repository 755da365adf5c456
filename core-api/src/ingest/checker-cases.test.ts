import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import type { IsoDate } from '../shared/brands.ts';
import { validateRecord } from './validate-record.ts';

/** The table by which the partner-side checker is held: what it says before a file is sent is what is said here when it arrives. */
const table = join(import.meta.dirname, '../../../connectors/kit/src/checker/headline-cases.yaml');
type Case = { readonly why: string; readonly change: Readonly<Record<string, unknown>>; readonly live?: true; readonly problems: readonly string[] };
const { base, cases } = parse(readFileSync(table, 'utf8')) as { base: Record<string, unknown>; cases: readonly Case[] };

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

test.each(cases)('$why: core-api finds what the table of the checker says', ({ change, live, problems }) => {
  const record = changed(change);
  const ref = typeof record['sourceRef'] === 'string' ? record['sourceRef'] : 'R1';
  const result = validateRecord(ref, record, { today: '2026-11-21' as IsoDate, environment: live === true ? 'live' : 'demonstration' });
  expect((result.ok ? [] : result.failure).map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual(problems);
});
