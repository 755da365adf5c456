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
  ['UTF-8 where Windows-1252 is declared', 'windows-1252', bytes(0x53, 0x69, 0xc3, 0xa2, 0x6e), undefined],
  ['UTF-8 that somebody took for Windows-1252 and wrote as UTF-8 again (SiÃ¢n)', 'utf-8', bytes(0x53, 0x69, 0xc3, 0x83, 0xc2, 0xa2, 0x6e), undefined],
  ['the same with a quotation mark (O’Brien)', 'utf-8', bytes(0x4f, 0xc3, 0xa2, 0xe2, 0x82, 0xac, 0xe2, 0x84, 0xa2, 0x42), undefined],
  ['letters of Windows-1252 side by side that are no UTF-8', 'utf-8', Buffer.from('Gâr ÂBC São').toString('latin1'), 'Gâr ÂBC São'],
] as const)('%s', (_name, encoding, cell, text) => {
  expect(decodeCell(cell, encoding)).toBe(text);
});
