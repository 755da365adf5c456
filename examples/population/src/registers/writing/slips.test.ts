import { expect, test } from 'vitest';

import { Stream } from '../stream.ts';
import { respell } from './respell.ts';
import { misreadDigit, misreadLetters, slip } from './slips.ts';

const names = ['Williams', 'Mohammed', 'Nguyen', 'Kowalska', 'Thistlewood', 'Begum', 'Okonkwo', 'Rhys'];
const stream = new Stream().begin(12, 99, 0);
const many = (change: (name: string) => string): (readonly [before: string, after: string])[] => Array.from({ length: 8_000 }, (_, at) => names[at % names.length] ?? '').map((name) => [name, change(name)] as const);

test('nearly every slip changes the name by a letter or two, and one in eleven its first letter', () => {
  const slips = many((name) => slip(name, stream));
  expect(slips.filter(([before, after]) => before === after).length / slips.length).toBeLessThan(0.02);
  expect(slips.every(([before, after]) => Math.abs(before.length - after.length) <= 1)).toBe(true);
  const first = slips.filter(([before, after]) => before[0] !== after[0]).length / slips.length;
  expect(first).toBeGreaterThan(0.06);
  expect(first).toBeLessThan(0.13);
});

test('letters are misread for letters of their shape anywhere, the first one too', () => {
  const read = many((name) => misreadLetters(name, stream));
  expect(read.filter(([before, after]) => before[0] !== after[0]).length / read.length).toBeGreaterThan(0.1);
  expect(misreadDigit('1985-03-12', 9)).toBe('1985-03-17');
});

test('a name is respelt in ways that no list holds as well', () => {
  expect(new Set(many((name) => respell(name, stream)).map(([, after]) => after)).size).toBeGreaterThan(35);
});
