import { expect, it } from 'vitest';

import { csvRows } from './csv-rows.ts';

it('cuts lines at commas, whatever ends them, and passes over empty ones', () => {
  expect([...csvRows('a,b,\r\n\r\nc,,d\ne')]).toEqual([
    { line: 0, cells: ['a', 'b', ''] },
    { line: 2, cells: ['c', '', 'd'] },
    { line: 3, cells: ['e'] },
  ]);
});

it('reads quoted cells with commas, doubled marks and line ends in them, and counts the lines that they take', () => {
  expect([...csvRows('"a,b",c\n"say ""hi""","two\nlines",\nx,""\n')]).toEqual([
    { line: 0, cells: ['a,b', 'c'] },
    { line: 1, cells: ['say "hi"', 'two\nlines', ''] },
    { line: 3, cells: ['x', ''] },
  ]);
});

it('does not guess where cells end around a stray quotation mark', () => {
  for (const row of ['a "b" c,d', '"a"b,c', '"a', 'a,"b"c']) expect([...csvRows(`${row}\n`)], row).toEqual([{ line: 0, cells: undefined }]);
  expect([...csvRows('a,b"c\nd,e\n')]).toEqual([{ line: 0, cells: undefined }, { line: 1, cells: ['d', 'e'] }]);
});
