import { expect, test } from 'vitest';

import type { RecordRow } from './page.ts';
import { WrittenRow, rowText } from './written-row.ts';

const records: readonly unknown[] = [{ sourceRef: 'R1', person: { names: [{ family: 'ŵ "quoted" \u2028' }], dateOfBirth: undefined }, sensitivity: 0 }, {}, [], 'text', null, undefined];

test.each(records.map((record) => [record]))('%j is the same row written as kept: to whom reads it, as JSON, and in its text', (record) => {
  const [written, plain]: RecordRow[] = [new WrittenRow('ref', record), { ref: 'ref', record }];
  expect(written?.record).toEqual(JSON.parse(JSON.stringify(record) ?? 'null'));
  expect(rowText(written as RecordRow)).toBe(rowText(plain as RecordRow));
  expect(JSON.stringify(written)).toBe(JSON.stringify({ ref: 'ref', record: record ?? null }));
});

test('reading a record leaves the row as it was', () => {
  const row = new WrittenRow('ref', { names: ['one'] });
  (row.record as { names: string[] }).names.push('two');
  expect(row.record).toEqual({ names: ['one'] });
});
