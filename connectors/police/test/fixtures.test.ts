import { readdirSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { FormatRow } from '@mast/connector-kit/files';
import { expect, test } from 'vitest';

import { openExtract } from '../src/open-extract.ts';
import { readShape, shippedShapes } from '../src/read-shape.ts';

const root = join(import.meta.dirname, '../fixtures');
const terms = { service: 'police', incidentAddress: 'as-incident', officers: 'named', teams: {} } as const;
const limits = { maxRowBytes: 65_536, maxUnpackedBytes: 1_000_000, maxRefusedShare: 1 };

async function mapped(name: string): Promise<string[]> {
  const shape = readShape(name.replace(/-(?=\d+$)/, '/'));
  const expectedRows = (await readFile(join(root, name, 'expected.jsonl'), 'utf8')).trimEnd().split('\n').length;
  const handle = await open(join(root, name, `input.${shape.ending}`));
  try {
    const file = { handle, bytes: (await handle.stat()).size, packed: false };
    const opened = await openExtract(file, { ...terms, shape }, { mode: 'full', limits, expectedRows, optionalBefore: [], step: async () => undefined });
    const lines: string[] = [];
    for await (const row of opened.rows()) lines.push(JSON.stringify(plain(row)));
    return lines;
  } finally {
    await handle.close();
  }
}

function plain(row: FormatRow): unknown {
  if (row.kind !== 'record') return { line: row.line, kind: row.kind, ...('ref' in row ? { ref: row.ref } : {}), ...('rule' in row ? { rule: row.rule } : {}) };
  return { line: row.line, record: row.record, ...(row.problems.length === 0 ? {} : { problems: row.problems }) };
}

test('every shipped shape has its golden files', () => {
  expect(readdirSync(root).toSorted()).toEqual(shippedShapes().map((name) => name.replace('/', '-')).toSorted());
});

test.each(readdirSync(root))('fixture %s maps as expected', async (name) => {
  const expected = (await readFile(join(root, name, 'expected.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(await mapped(name)).toEqual(expected);
});
