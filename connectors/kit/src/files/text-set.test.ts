import { expect, it } from 'vitest';

import { TextSet } from './text-set.ts';

it('holds what a set of texts holds: every text is new once', () => {
  const [ours, plain] = [new TextSet(), new Set<string>()];
  for (let at = 0; at < 60_000; at += 1) {
    const text = `ref-${(at * 7_919) % 40_000}${at % 5 === 0 ? '-é€𝒳' : ''}`;
    expect(ours.add(text)).toBe(!plain.has(text));
    plain.add(text);
  }
  expect(ours.size).toBe(plain.size);
});

it('texts longer than a piece of its store, and those after them, are kept whole', () => {
  const ours = new TextSet();
  const long = 'x'.repeat(1_500_000);
  expect([ours.add(long), ours.add('after'), ours.add(`${long}y`), ours.add(long), ours.add('after'), ours.add('')]).toEqual([true, true, true, false, false, true]);
  // Just across the end of a piece.
  for (let at = 0; at < 40; at += 1) expect(ours.add(`${at}${'z'.repeat(60_000)}`)).toBe(true);
  for (let at = 0; at < 40; at += 1) expect(ours.add(`${at}${'z'.repeat(60_000)}`)).toBe(false);
});
