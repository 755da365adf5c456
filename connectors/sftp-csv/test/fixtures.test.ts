import { existsSync, readdirSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { FetchedFile } from '@mast/connector-kit/files';
import { filePages, readRows } from '@mast/connector-kit/files';
import { expect, test } from 'vitest';

import { csvRows } from '../src/csv-format.ts';
import { layoutOf, layoutSchema } from '../src/layout.ts';
import type { Layout } from '../src/layout.ts';
import { readHeader } from '../src/header.ts';

const root = join(import.meta.dirname, '../fixtures');
const limits = { maxRowBytes: 65_536, maxUnpackedBytes: 1_000_000 };

async function mapped(name: string): Promise<string[]> {
  const layoutFile = join(root, name, 'layout.json');
  const layout = layoutOf(existsSync(layoutFile) ? layoutSchema.parse(JSON.parse(await readFile(layoutFile, 'utf8'))) : 'headline-csv/1');
  const handle = await open(join(root, name, 'input.csv'));
  try {
    const file = { handle, bytes: (await handle.stat()).size, packed: false };
    const lines: unknown[] = [];
    const header = await headerOf(file, layout);
    for await (const { draft } of filePages({ rows: () => csvRows({ file, header, layout, mode: 'delta', limits }) }, 'delta')) {
      lines.push(...draft.records, ...draft.tombstones.map(({ ref }) => ({ ref, tombstone: true })), ...draft.rejects.map((reject) => ({ reject })));
    }
    return lines.map((line) => JSON.stringify(line));
  } finally {
    await handle.close();
  }
}

async function headerOf(file: FetchedFile, layout: Layout): Promise<ReturnType<typeof readHeader>> {
  for await (const { cells } of readRows(file, layout, limits)) return readHeader(cells, layout);
  throw new Error('no heading');
}

test.each(readdirSync(root))('fixture %s maps as expected', async (name) => {
  const expected = (await readFile(join(root, name, 'expected.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(await mapped(name)).toEqual(expected);
});
