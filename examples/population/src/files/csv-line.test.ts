import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';

test('cells are quoted only where the delimiter, a quote or a line end needs it', () => {
  expect(csvLine(['a', 'b c', '', "O'Neill"], ',')).toBe("a,b c,,O'Neill\r\n");
  expect(csvLine(['Flat 4, Court', 'say "so"', 'two\nlines'], ',')).toBe('"Flat 4, Court","say ""so""","two\nlines"\r\n');
  expect(csvLine(['Flat 4, Court', 'a;b'], ';')).toBe('Flat 4, Court;"a;b"\r\n');
});
