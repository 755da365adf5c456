import { describe, expect, test } from 'vitest';

import { calibrationFigures } from './calibration-figures.ts';
import { clusterFigures } from './cluster-figures.ts';
import { edgeFigures } from './edge-figures.ts';
import { groupFigures, recallGap } from './group-figures.ts';
import type { Edge } from './truth.ts';

const edge = (a: number, b: number, weightBits: number, probability = 0.5): Edge => ({ a, b, weightBits, probability });

describe('clusters', () => {
  // Ann has rows 0 to 2, Ben 3 and 4, Cai 5. Clusters: {0,1}, {2,3}, {4}, {5}. True pairs 4, linked 2, right 1.
  const truth = { person: ['Ann', 'Ann', 'Ann', 'Ben', 'Ben', 'Cai'], household: ['1', '1', '1', '1', '1', '2'] };
  const linkedTo = ['p', 'p', 'q', 'q', 'r', 's'];

  test('pairs: half of the linked are right, a quarter of the true are linked', () => {
    expect(clusterFigures(linkedTo, truth)).toMatchObject({ precision: 0.5, recall: 0.25, falseLinks: 1, falseLinksInHousehold: 1, householdPerThousand: 250, clusters: 4, people: 3 });
    expect(clusterFigures(linkedTo, truth).f1).toBeCloseTo(1 / 3, 12);
  });

  test('a false link between households is not one within a household', () => {
    expect(clusterFigures(['p', 'p'], { person: ['Ann', 'Cai'], household: ['1', '2'] })).toMatchObject({ falseLinks: 1, falseLinksInHousehold: 0 });
  });

  test('B-cubed by hand', () => {
    // Precision by row: 1, 1, 1/2, 1/2, 1, 1. Recall by row: 2/3, 2/3, 1/3, 1/2, 1/2, 1.
    const { b3 } = clusterFigures(linkedTo, truth);
    expect(b3.precision).toBeCloseTo(5 / 6, 12);
    expect(b3.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2 + 1) / 6, 12);
    expect(b3.f1).toBeCloseTo((2 * b3.precision * b3.recall) / (b3.precision + b3.recall), 12);
  });

  test('the truth itself is faultless', () => {
    expect(clusterFigures(truth.person, truth)).toMatchObject({ precision: 1, recall: 1, f1: 1, falseLinks: 0, b3: { precision: 1, recall: 1, f1: 1 } });
  });
});

describe('edges', () => {
  // True pairs: 01, 23, 45; the last is not listed. By weight: right, wrong, right, wrong.
  const truth = { person: ['a', 'a', 'b', 'b', 'c', 'c'] };
  const edges = [edge(0, 1, 9, 0.99), edge(0, 2, 5, 0.9), edge(2, 3, 3, 0.8), edge(1, 3, -1, 0.4)];

  test('the best threshold, with the unlisted pair missed', () => {
    // From 9: P 1, R 1/3, F1 1/2. From 5: 1/2, 1/3, 2/5. From 3: 2/3, 2/3, 2/3. From -1: 1/2, 2/3, 4/7.
    const { best, truePairs } = edgeFigures(edges, truth);
    expect(truePairs).toBe(3);
    expect(best.weightBits).toBe(3);
    expect(best.f1).toBeCloseTo(2 / 3, 12);
  });

  test('equal weights stand or fall together, in whatever order they are listed', () => {
    const tied = [edge(0, 2, 5), edge(0, 1, 5)];
    expect(edgeFigures(tied, truth).best.f1).toBeCloseTo(2 / 5, 12);
    expect(edgeFigures(tied.toReversed(), truth).best.f1).toBeCloseTo(2 / 5, 12);
  });

  test('at a probability, and recall at a precision', () => {
    const figures = edgeFigures(edges, truth);
    expect(figures.atHalf.precision).toBeCloseTo(2 / 3, 12);
    expect(figures.at95).toMatchObject({ precision: 1 });
    expect(figures.recallAtPrecision99).toBeCloseTo(1 / 3, 12);
  });

  test('nothing listed is nothing found', () => {
    expect(edgeFigures([], truth)).toMatchObject({ best: { f1: 0 }, atHalf: { f1: 0, precision: 0, recall: 0 }, recallAtPrecision99: 0 });
  });
});

describe('calibration', () => {
  test('the error of two bins by hand', () => {
    // Bin from 0.95: said 0.96 and 0.98, one of two right: gap 0.47. Bin from 0.5: said 0.52, right: gap 0.48. (2 * 0.47 + 0.48) / 3.
    const truth = { person: ['a', 'a', 'b', 'b'] };
    const figures = calibrationFigures([edge(0, 1, 0, 0.96), edge(0, 2, 0, 0.98), edge(2, 3, 0, 0.52)], truth);
    expect(figures.ece).toBeCloseTo((2 * 0.47 + 0.48) / 3, 12);
    expect(figures.from95).toMatchObject({ pairs: 2, right: 0.5 });
    expect(figures.bins.map(({ from }) => from)).toEqual([0.5, 0.95]);
  });

  test('what is said with certainty falls in the last bin', () => {
    expect(calibrationFigures([edge(0, 1, 0, 1)], { person: ['a', 'a'] })).toMatchObject({ ece: 0, bins: [{ from: 0.95, pairs: 1 }] });
  });
});

describe('groups', () => {
  // Rows 0 and 1 are Ann of group x, 2 and 3 Ben of group y, 4 Cai of group y. Linked: {0,1,2}, {3}, {4}.
  const person = ['Ann', 'Ann', 'Ben', 'Ben', 'Cai'];
  const figures = groupFigures(['p', 'p', 'p', 'q', 'r'], person, ['x', 'x', 'y', 'y', 'y']);

  test('true pairs divide among the groups, a false link counts for both of its people', () => {
    expect(figures).toEqual({ x: { truePairs: 1, recall: 1, recallError: 0, falseLinks: 2, falseShare: 2 / 3 }, y: { truePairs: 1, recall: 0, recallError: 0, falseLinks: 2, falseShare: 1 } });
  });

  test('of two people, one found and one missed, the recall of a half has an error of a third', () => {
    expect(groupFigures(['p', 'p', 'q', 'r'], ['Ann', 'Ann', 'Ben', 'Ben'], ['x', 'x', 'x', 'x'])['x']?.recallError).toBeCloseTo(Math.sqrt(0.5) / 2, 12);
  });

  test('the gap passes over groups with too few pairs to tell', () => {
    expect(recallGap(figures, 1)).toBe(1);
    expect(recallGap(figures, 2)).toBe(0);
  });
});
