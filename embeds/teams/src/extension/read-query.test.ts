import { describe, expect, test } from 'vitest';

import { isMeant, readQuery } from './read-query.ts';

describe('what was typed', () => {
  test.each([
    ['4 Mariner Court SA1 1XW', { kind: 'address', query: '4 Mariner Court', postcode: 'SA1 1XW' }],
    ['sa11xw, flat 4', { kind: 'address', query: 'flat 4', postcode: 'SA1 1XW' }],
    ['Tŷ Gwyn, SA1 1XW', { kind: 'address', query: 'Tŷ Gwyn', postcode: 'SA1 1XW' }],
    ['7F3K-1A2B', { kind: 'thin' }],
    ['7f3a-1a2b', { kind: 'reference', code: '7F3A-1A2B' }],
    ['MAST 7F3A 1A2B', { kind: 'reference', code: '7F3A-1A2B' }],
    ['SA1 1XW', { kind: 'thin' }],
    ['4 Mariner Court', { kind: 'thin' }],
    ['4 Mar', { kind: 'thin' }],
    ['', { kind: 'thin' }],
  ] as const)('%s', (text, typed) => {
    expect(readQuery(text)).toEqual(typed);
  });

  test('every typed word has to stand in the address: 1 is not 11', () => {
    expect(isMeant('flat 4 mariner', 'Flat 4, Mariner Court, Swansea')).toBe(true);
    expect(isMeant('1 Heol Fawr', '11 Heol Fawr, Swansea')).toBe(false);
    expect(isMeant('Ty gwyn', 'Tŷ Gwyn, Heol Fawr')).toBe(true);
  });
});
