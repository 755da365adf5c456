import type { Model } from './model.ts';

/**
 * How likely it is, from 0 to 1, that a pair of this weight is one person: the model's calibration, fitted on labelled pairs that took no part in
 * training. Straight between its points on the scale of log odds, with a slope of one beyond them, so a heavier pair is never less likely. A
 * model without calibration is taken at its word, `2^w / (1 + 2^w)`. For files and thresholds; no screen shows it (DESIGN section 4, band).
 */
export function probabilityOf(weightBits: number, { calibration = [] }: Pick<Model, 'calibration'>): number {
  return 1 / (1 + 2 ** -calibratedBits(weightBits, calibration));
}

function calibratedBits(bits: number, points: NonNullable<Model['calibration']>): number {
  const above = points.findIndex((point) => point.bits >= bits);
  const [lower, upper] = [points[above < 0 ? points.length - 1 : above - 1], points[above]];
  if (lower === undefined) return upper === undefined ? bits : logOdds(upper.probability) + bits - upper.bits;
  if (upper === undefined) return logOdds(lower.probability) + bits - lower.bits;
  const share = (bits - lower.bits) / (upper.bits - lower.bits);
  return logOdds(lower.probability) * (1 - share) + logOdds(upper.probability) * share;
}

function logOdds(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
