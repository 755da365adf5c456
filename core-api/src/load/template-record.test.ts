import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { csvRows } from './csv-rows.ts';
import { columnPlaces, isWhole } from './template-columns.ts';
import { templateRecord } from './template-record.ts';

/** The SFTP connector's own fixtures: a file must give the same records whether it is loaded or comes in by SFTP the day after. */
const fixtures = join(import.meta.dirname, '../../../connectors/sftp-csv/fixtures');

type Expected = { ref?: string; record?: unknown; tombstone?: true; reject?: unknown };

it.each(['standard-template', 'quoting', 'spreadsheet-damage', 'cell-rules', 'utf-8-bom'])('fixture %s of the SFTP connector gives the records that the connector gives', (name) => {
  const text = readFileSync(join(fixtures, name, 'input.csv'), 'utf8').replace(/^\uFEFF/, '');
  const [heading, ...rows] = [...csvRows(text)].map(({ cells }) => cells);
  const places = columnPlaces(heading ?? []);
  if ('wrong' in places) throw new Error(`not the template: ${places.wrong}`);
  const made = rows.flatMap((cells) => (cells === undefined || !isWhole(cells, places) ? [] : [templateRecord(cells, places)]));
  const expected = readFileSync(join(fixtures, name, 'expected.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Expected);
  const records = expected.filter(({ record }) => record !== undefined);
  expect(records.length).toBeGreaterThan(0);
  for (const { ref, record } of records) expect(made).toContainEqual({ ref, raw: record });
  expect(made.length).toBe(expected.filter(({ reject }) => reject === undefined).length);
});
