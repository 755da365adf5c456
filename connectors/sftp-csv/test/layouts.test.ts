import { readdirSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { FormatRow } from '@mast/connector-kit/files';
import { readRows, settleEncoding } from '@mast/connector-kit/files';
import { describe, expect, test } from 'vitest';

import { layoutColumns, requiredColumns } from '../src/columns.ts';
import { csvRows } from '../src/csv-format.ts';
import { readHeader } from '../src/header.ts';
import { layoutOf } from '../src/layout.ts';
import { shippedLayouts } from '../src/shipped-layouts.ts';

const root = join(import.meta.dirname, '../layouts/fixtures');
const docs = join(import.meta.dirname, '../../../docs/layouts');
const limits = { maxRowBytes: 65_536, maxUnpackedBytes: 1_000_000 };
const folderOf = (name: string): string => name.replace('/', '-');

async function mapped(name: string): Promise<FormatRow[]> {
  const declared = layoutOf(name);
  const handle = await open(join(root, folderOf(name), 'input.csv'));
  try {
    const file = { handle, bytes: (await handle.stat()).size, packed: false };
    const layout = { ...declared, encoding: await settleEncoding(file, declared.encoding, limits) };
    for await (const { cells } of readRows(file, layout, limits)) {
      const rows: FormatRow[] = [];
      for await (const row of csvRows({ file, header: readHeader(cells, layout), layout, mode: 'delta', limits })) rows.push(row);
      return rows;
    }
    throw new Error('no heading');
  } finally {
    await handle.close();
  }
}

function plain(row: FormatRow): unknown {
  if (row.kind !== 'record') return { line: row.line, kind: row.kind, ...('ref' in row ? { ref: row.ref } : {}), ...('rule' in row ? { rule: row.rule } : {}) };
  return { line: row.line, record: row.record, ...(row.problems.length === 0 ? {} : { problems: row.problems }) };
}

test('each partner without a connector of its own has a layout, golden files and a page', () => {
  expect(shippedLayouts()).toEqual(['ambulance/1', 'education/1', 'fire/1', 'housing/1', 'probation/1', 'youth-justice/1']);
  expect(readdirSync(root).toSorted()).toEqual(shippedLayouts().map(folderOf));
  expect(readdirSync(docs).filter((file) => file !== 'README.md').toSorted()).toEqual(shippedLayouts().map((name) => `${folderOf(name)}.md`));
});

describe.each(shippedLayouts())('%s', (name) => {
  const layout = layoutOf(name);

  test('maps its golden file as expected', async () => {
    const expected = (await readFile(join(root, folderOf(name), 'expected.jsonl'), 'utf8')).trimEnd().split('\n');
    expect((await mapped(name)).map((row) => JSON.stringify(plain(row)))).toEqual(expected);
  });

  test('its golden file shows a record, a tombstone, a row that is refused and one that is left out', async () => {
    const rows = await mapped(name);
    const kinds = new Set(rows.map((row) => (row.kind === 'record' && row.problems.length > 0 ? 'refused' : row.kind)));
    expect([...kinds].toSorted()).toEqual(['left-out', 'record', 'refused', 'tombstone']);
  });

  test('what it does not declare is in no row, whatever stands there', async () => {
    expect(JSON.stringify(await mapped(name))).not.toMatch(/hoarding|smoking|ADHD|violence|431\.20|s20|murder|theft|fall|Bay Road|CO-DEFENDANT|GANG|ARSON/);
  });

  test('it fills what every record needs, and reads each column once', () => {
    const columns = Object.values(layout.columns);
    expect(new Set(columns).size).toBe(columns.length);
    const filled = new Set([...columns, ...Object.keys(layout.constants)]);
    for (const column of ['source_ref', 'service', 'kind', 'date', 'status', 'contact_team', 'sensitivity'] as const) expect(filled, column).toContain(column);
    expect([...filled].filter((column) => !(layoutColumns as readonly string[]).includes(column))).toEqual([]);
    expect(requiredColumns.length).toBeGreaterThan(0);
  });

  test('every coded column is a closed list, and deleted and what may never be loaded can be said', () => {
    const coded = Object.keys(layout.values).filter((column) => !/name$|^date/.test(column));
    expect(layout.strict.toSorted()).toEqual(coded.toSorted());
    expect(Object.values(layout.values.status ?? {})).toContain('deleted');
    expect(Object.values(layout.values.sensitivity ?? {})).toContain('3');
  });

  test('its page tells each heading and each code, and shows its golden file', async () => {
    const page = await readFile(join(docs, `${folderOf(name)}.md`), 'utf8');
    for (const heading of Object.keys(layout.columns)) expect(page, heading).toContain(`\`${heading}\``);
    const codes = Object.values(layout.values).flatMap((declared) => Object.keys(declared)).filter((code) => code !== '');
    for (const code of codes) expect(page, code).toContain(`\`${code}\``);
    for (const { rule } of layout.leaveOut) expect(page, rule).toContain(`\`${rule}\``);
    const [heading = '', first = ''] = (await readFile(join(root, folderOf(name), 'input.csv'), 'utf8')).split('\r\n');
    expect(page).toContain(heading);
    expect(page).toContain(first);
  });
});
