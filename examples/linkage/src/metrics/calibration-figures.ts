import type { Edge, Truth } from './truth.ts';
import { share } from './truth.ts';

export type CalibrationFigures = {
  /** Expected calibration error: over twenty equal bins of probability, the mean gap between what was said and what was so, weighted by the bin's pairs. */
  ece: number;
  /** Pairs said to be 95% right or better, and how many of them are right. */
  from95: { pairs: number; right: number; said: number };
  /** Of the pairs said to be between 90% and 99% right. */
  around95: { pairs: number; right: number; said: number };
  bins: { from: number; pairs: number; right: number; said: number }[];
};

const bins = 20;

/** What the probabilities of listed pairs are worth. `right` and `said` are shares. */
export function calibrationFigures(edges: readonly Edge[], { person }: Truth): CalibrationFigures {
  const figures = (chosen: readonly Edge[]): { pairs: number; right: number; said: number } => ({
    pairs: chosen.length,
    right: share(chosen.filter(({ a, b }) => person[a] === person[b]).length, chosen.length),
    said: share(chosen.reduce((sum, { probability }) => sum + probability, 0), chosen.length),
  });
  const binOf = ({ probability }: Edge): number => Math.min(bins - 1, Math.floor(probability * bins));
  const filled = [...Map.groupBy(edges, binOf)].toSorted(([a], [b]) => a - b).map(([bin, chosen]) => ({ from: bin / bins, ...figures(chosen) }));
  return {
    ece: share(filled.reduce((sum, { pairs, right, said }) => sum + pairs * Math.abs(right - said), 0), edges.length),
    from95: figures(edges.filter(({ probability }) => probability >= 0.95)),
    around95: figures(edges.filter(({ probability }) => probability >= 0.9 && probability <= 0.99)),
    bins: filled,
  };
}
