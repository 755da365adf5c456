import { expect, test } from 'vitest';
import { fitMixture } from './fit-mixture.ts';

const match = [[0, 0.1, 0.9], [0, 0.2, 0.8], [0, 0.15, 0.85], [0, 0.3, 0.7]];
const stranger = [[0, 0.95, 0.05], [0, 0.9, 0.1], [0, 0.98, 0.02], [0, 0.8, 0.2]];
const start = [[0, 0.4, 0.6], [0, 0.4, 0.6], [0, 0.4, 0.6], [0, 0.4, 0.6]];
const unknown = [0, 0, 0, 0];

/** Every vector of four fields with the count that 2,000 matches and 98,000 strangers would give it. */
function expectedVectors(): { levels: number[]; count: number }[] {
  const chance = (tables: number[][], levels: number[]): number => levels.reduce((product, level, field) => product * (tables[field]?.[level] ?? 0), 1);
  return Array.from({ length: 16 }, (_, at) => [1 + (at & 1), 1 + ((at >> 1) & 1), 1 + ((at >> 2) & 1), 1 + ((at >> 3) & 1)]).map((levels) => ({
    levels,
    count: 2000 * chance(match, levels) + 98_000 * chance(stranger, levels),
  }));
}

test('training recovers the tables and the share that the pairs were made with', () => {
  const fitted = fitMixture(
    expectedVectors(),
    [{ name: 'match', share: 0.1, tables: start }, { name: 'stranger', share: 0.9, tables: stranger, held: true }],
    { unknown, iterations: 2000, tolerance: 1e-9, smoothing: 0.001 },
  );
  expect(fitted.hasSettled).toBe(true);
  expect(fitted.classes[0]?.share).toBeCloseTo(0.02, 3);
  for (const [field, table] of match.entries()) expect(fitted.classes[0]?.tables[field]?.[2]).toBeCloseTo(table[2] ?? 0, 2);
});

test('pairs that no block holds count towards the strangers and no other class', () => {
  const listed = expectedVectors();
  const both = (unlisted: number): number | undefined =>
    fitMixture(listed, [{ name: 'match', share: 0.1, tables: match, held: true }, { name: 'stranger', share: 0.9, tables: stranger, held: true }], { unknown, unlisted }).classes[0]?.share;
  expect(both(900_000)).toBeLessThan(both(0) ?? 0);
});

test('a level that says nothing moves no table', () => {
  const fit = (extra: { levels: number[]; count: number }[]): number[] | undefined =>
    fitMixture([...expectedVectors(), ...extra], [{ name: 'match', share: 0.1, tables: start }, { name: 'stranger', share: 0.9, tables: stranger, held: true }], { unknown, holdShares: true, smoothing: 0 })
      .classes[0]?.tables[0] as number[] | undefined;
  expect(fit([{ levels: [0, 0, 0, 0], count: 50_000 }])).toEqual(fit([]));
});

test('held tables stay, and a looser level never speaks louder than a closer one where the order is meant', () => {
  const vectors = [{ levels: [1], count: 10 }, { levels: [2], count: 60 }, { levels: [3], count: 30 }];
  const strangers = [[0, 0.6, 0.2, 0.2]];
  const { classes } = fitMixture(vectors, [{ name: 'match', share: 0.9, tables: [[0, 0.2, 0.3, 0.5]] }, { name: 'stranger', share: 0.1, tables: strangers, held: true }], { unknown: [0], ordered: [true] });
  const ratio = (level: number): number => (classes[0]?.tables[0]?.[level] ?? 0) / (strangers[0]?.[level] ?? 1);
  expect(classes[1]?.tables).toEqual(strangers);
  expect(ratio(1)).toBeLessThanOrEqual(ratio(2) + 1e-12);
  expect(ratio(2)).toBeLessThanOrEqual(ratio(3) + 1e-12);
});
