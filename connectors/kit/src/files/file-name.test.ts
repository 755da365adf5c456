import { expect, test } from 'vitest';

import { chooseFile, readyFiles } from './choose-file.ts';
import { parseFileName } from './file-name.ts';

test('a name says mode, date, sequence, packing and encryption', () => {
  expect(parseFileName('swansea_full_2026-11-21_1.csv.gz.pgp', 'swansea')).toMatchObject({ stem: 'swansea_full_2026-11-21_1', packed: true, sealed: true });
  expect(parseFileName('swansea_full_2026-11-21_1.xml.gz', 'swansea')).toMatchObject({ stem: 'swansea_full_2026-11-21_1', ending: 'xml', packed: true });
  expect(parseFileName('swansea_delta_2026-11-21_0042.csv.gz', 'swansea')).toEqual({ name: 'swansea_delta_2026-11-21_0042.csv.gz', stem: 'swansea_delta_2026-11-21_0042', mode: 'delta', date: '2026-11-21', sequence: 42, ending: 'csv', packed: true, sealed: false });
});

test.each(['swansea_full_2026-11-21_1.csv.part', 'swansea_full_21-11-2026_1.csv', 'swansea-bay_full_2026-11-21_1.csv', 'swansea_full_2026-11-21_1.CSV', '../swansea_full_2026-11-21_1.csv', 'swansea_full_2026-11-21_1.manifest.json'])('%s is none of the feed', (name) => {
  expect(parseFileName(name, 'swansea')).toBeUndefined();
});

const listed = (...names: string[]): Parameters<typeof readyFiles>[0] => names.map((name) => ({ name, size: 1, modifiedMs: 0 }));
const stem = (sequence: number): string => `swansea_full_2026-11-21_${sequence}`;

test('files are taken by number, not by name or date, and only with their manifest', () => {
  const files = readyFiles(listed(`${stem(10)}.csv`, `${stem(10)}.manifest.json`, `${stem(9)}.csv`, `${stem(9)}.manifest.json`, `${stem(8)}.csv`), 'swansea');
  expect(files.map(({ sequence }) => sequence)).toEqual([9, 10]);
  expect([8, 9, 10, 7].map((last) => chooseFile(files, last)?.kind)).toEqual(['next', 'repeated', 'repeated', 'gap']);
  expect(chooseFile([], 3)).toBeUndefined();
});
