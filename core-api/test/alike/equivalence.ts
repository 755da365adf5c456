import { criticalT, upperTail } from './student-t.ts';

/** How alike two arms of a measurement are, in the unit of the measurement. */
export type Equivalence = {
  readonly n: readonly [number, number];
  readonly means: readonly [number, number];
  readonly medians: readonly [number, number];
  /** Mean of the first less mean of the second. */
  readonly difference: number;
  /** Cohen's d: the difference in standard deviations of both arms. */
  readonly effect: number;
  /** 90 % interval of the difference: wholly within the margin exactly if the two one-sided tests at 5 % say so. */
  readonly interval: readonly [number, number];
  readonly df: number;
  /** Greater of the two one-sided p values. */
  readonly p: number;
  readonly equivalent: boolean;
};

/** Two one-sided tests (Schuirmann 1987) with Welch's unequal variances: is the difference of the means within +- `margin`, at 5 %? */
export function equivalence(a: readonly number[], b: readonly number[], margin: number): Equivalence {
  const [one, other] = [moments(a), moments(b)];
  const [se1, se2] = [one.variance / a.length, other.variance / b.length];
  const difference = one.mean - other.mean;
  const error = Math.sqrt(se1 + se2);
  const df = (se1 + se2) ** 2 / (se1 ** 2 / (a.length - 1) + se2 ** 2 / (b.length - 1));
  const p = Math.max(upperTail((difference + margin) / error, df), upperTail((margin - difference) / error, df));
  const reach = criticalT(0.05, df) * error;
  return {
    n: [a.length, b.length],
    means: [one.mean, other.mean],
    medians: [median(a), median(b)],
    difference,
    effect: difference / Math.sqrt((one.variance + other.variance) / 2),
    interval: [difference - reach, difference + reach],
    df,
    p,
    equivalent: p < 0.05,
  };
}

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
}
