import type { Edge, Truth } from './truth.ts';
import { f1, share, truePairs } from './truth.ts';

export type EdgeFigures = {
  truePairs: number;
  edges: number;
  /** The best F1 over all thresholds, as published figures of rivals are, and the weight at which it is had. */
  best: { f1: number; precision: number; recall: number; weightBits: number };
  /** At a probability of one half, and at 95 in 100. */
  atHalf: { f1: number; precision: number; recall: number };
  at95: { f1: number; precision: number; recall: number };
  /** The most of the true pairs that a threshold with this precision finds. */
  recallAtPrecision99: number;
  recallAtPrecision999: number;
};

/** Scored pairs against the truth. A true pair that is not among the edges is missed at every threshold: block keys are judged, too. Equal weights stand or fall together. */
export function edgeFigures(edges: readonly Edge[], truth: Truth): EdgeFigures {
  const wanted = truePairs(truth);
  const isRight = (edge: Edge): boolean => truth.person[edge.a] === truth.person[edge.b];
  const sorted = edges.toSorted((a, b) => b.weightBits - a.weightBits);
  const best = { f1: 0, precision: 0, recall: 0, weightBits: 0 };
  let [right, recallAtPrecision99, recallAtPrecision999] = [0, 0, 0];
  for (const [at, edge] of sorted.entries()) {
    if (isRight(edge)) right += 1;
    if (sorted[at + 1]?.weightBits === edge.weightBits) continue;
    const [precision, recall] = [right / (at + 1), share(right, wanted)];
    if (f1(precision, recall) > best.f1) Object.assign(best, { f1: f1(precision, recall), precision, recall, weightBits: edge.weightBits });
    if (precision >= 0.99) recallAtPrecision99 = Math.max(recallAtPrecision99, recall);
    if (precision >= 0.999) recallAtPrecision999 = Math.max(recallAtPrecision999, recall);
  }
  const from = (probability: number): EdgeFigures['atHalf'] => {
    const chosen = edges.filter((edge) => edge.probability >= probability);
    const found = chosen.filter(isRight).length;
    const [precision, recall] = [share(found, chosen.length), share(found, wanted)];
    return { f1: f1(precision, recall), precision, recall };
  };
  return { truePairs: wanted, edges: edges.length, best, atHalf: from(0.5), at95: from(0.95), recallAtPrecision99, recallAtPrecision999 };
}
