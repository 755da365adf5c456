import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { Bench } from './bench.ts';
import { startBench } from './bench.ts';
import { nicheExtract, nicheLine } from './occurrences.ts';
import type { NicheCells } from './occurrences.ts';

type Case = {
  name: string; cells: NicheCells; config?: Record<string, unknown>; record?: Record<string, unknown>; whole?: unknown; problems?: { column: string; rule: string }[]; tombstone?: string; leftOut?: string;
};
const cases = parse(readFileSync(join(import.meta.dirname, 'traps.yaml'), 'utf8')) as Case[];

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

test.each(cases)('$name', async ({ cells, config = {}, record, whole, problems = [], tombstone, leftOut }) => {
  const { pages, result } = await bench.load({ shape: 'niche-occurrences-csv/1', content: nicheExtract([nicheLine(cells)]), rows: 1, config });
  const [page] = pages;
  expect(page?.tombstones.map(({ ref }) => ref) ?? []).toEqual(tombstone === undefined ? [] : [tombstone]);
  expect(page?.leftOut ?? {}).toEqual(leftOut === undefined ? {} : { [leftOut]: 1 });
  const sent = page?.records[0]?.record as Record<string, unknown> | undefined;
  for (const [part, value] of Object.entries(record ?? {})) expect(sent?.[part], part).toEqual(value ?? undefined);
  expect(whole === undefined ? sent : { ...sent }).toEqual(whole ?? sent);
  expect(result.rejects.map(({ column, rule }) => ({ column, rule }))).toEqual(problems);
  expect(JSON.stringify(pages)).not.toMatch(/Victim|GBH|ROMEO|SECRET|WARRANT|LKA/);
});
