import { expect, test } from 'vitest';

import { decodeCell } from './decode-cell.ts';

const bytes = (...codes: number[]): string => String.fromCharCode(...codes);

test.each([
  ['plain text', 'utf-8', 'Swansea', 'Swansea'],
  ['UTF-8', 'utf-8', bytes(0x4c, 0xc5, 0xb7, 0x72), 'Lŷr'],
  ['a lone byte in UTF-8', 'utf-8', bytes(0x5a, 0xe9), undefined],
  ['U+FFFD that somebody else put there', 'utf-8', bytes(0xef, 0xbf, 0xbd), undefined],
  ['Windows-1252', 'windows-1252', bytes(0x80, 0x92, 0xe2), '€’â'],
  ['a byte that Windows-1252 leaves undefined', 'windows-1252', bytes(0x41, 0x81), undefined],
] as const)('%s', (_name, encoding, cell, text) => {
  expect(decodeCell(cell, encoding)).toBe(text);
});
