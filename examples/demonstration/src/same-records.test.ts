import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { FileFormat } from '@mast/connector-kit/files';
import { police, policeFormat } from '@mast/connector-police';
import { csvFormat } from '@mast/connector-sftp-csv';
import { feeds, writeExtracts } from '@mast/example-population';
import type { WrittenFile } from '@mast/example-population';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { feedConnector } from './feed-parts.ts';

vi.setConfig({ testTimeout: 120_000 });
const today = '2026-11-21';
const limits = { maxRowBytes: 65_536, maxUnpackedBytes: 1_000_000_000, maxRefusedShare: 1 };

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'same-records-'));
});
afterAll(() => rm(home, { recursive: true }));

/** The rows of a file as its connector sends them, one text each; of a refused one its reference, since each connector tells in its own way what it refused. */
async function sent(folder: string, file: WrittenFile, format: FileFormat): Promise<string[]> {
  const handle = await open(join(folder, file.file));
  try {
    const opened = await format.open({ handle, bytes: file.bytes, packed: false }, { mode: 'full', limits, expectedRows: file.rows, optionalBefore: [], step: async () => undefined });
    const rows: string[] = [];
    for await (const row of opened.rows()) rows.push(row.kind === 'record' && row.problems.length === 0 ? stable(row.record) : `${row.kind} ${'ref' in row ? row.ref : ''}`);
    return rows;
  } finally {
    await handle.close();
  }
}

/** A record as text, whatever order its fields were written in. */
function stable(record: unknown): string {
  return JSON.stringify(record, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

function formatOf(layout: string): FileFormat {
  const { connector, config } = feedConnector(layout);
  if (connector === 'police') return policeFormat(police.config.parse({ folder: { inbox: '/in', outbox: '/out' }, filePrefix: 'x', ...config }));
  return csvFormat({ layout: config.layout ?? 'headline-csv/1', mayLack: [] });
}

/** Whether Windows-1252 has every letter of it: a record that it cannot write loses marks on the way, as it does in systems of that kind, and is compared by its reference. */
function isWritable(text: string): boolean {
  return /^[\u0020-\u007e\u00a0-\u00ff\u2018\u2019]*$/u.test(text);
}

function refOf(text: string): string {
  return /"sourceRef":"([^"]*)"/.exec(text)?.[1] ?? text;
}

test.each([1, 20_261_121, 77, 4_711])('each agency in its own layout sends the very same records as in the standard template, whoever lives there (seed %i)', async (seed) => {
  const [own, standard] = [join(home, `own-${seed}`), join(home, `standard-${seed}`)];
  const ours = await writeExtracts({ folder: own, seed, today, people: 800 });
  const theirs = await writeExtracts({ folder: standard, seed, today, people: 800, standardOnly: true });
  expect(ours.records).toBeGreaterThan(300);
  for (const [at, file] of ours.files.entries()) {
    const same = theirs.files[at];
    if (same === undefined) throw new Error('a feed less');
    const [a, b] = [await sent(own, file, formatOf(file.layout)), await sent(standard, same, formatOf(same.layout))];
    const isWhole = file.layout === 'niche-occurrences-csv/1' ? isWritable : () => true;
    const compared = (rows: readonly string[]): string[] => rows.map((row, place) => (isWhole(b[place] ?? '') ? row : refOf(row)));
    expect(compared(a), file.feedId).toEqual(compared(b));
    expect(b.filter((row) => !isWhole(row)).length, file.feedId).toBeLessThan(file.rows * 0.1 + 1);
    // Refused ones are the generator's faults, placeholders for birth dates above all: few.
    expect(a.filter((row) => !row.startsWith('{')).length, file.feedId).toBeLessThan(file.rows * 0.05 + 3);
  }
});

test('police, fire and education each send a layout of their own, and somebody the standard template', () => {
  expect([...new Set(feeds.map(({ layout }) => layout))].toSorted()).toEqual(['education/1', 'fire/1', 'headline-csv/1', 'niche-occurrences-csv/1']);
});
