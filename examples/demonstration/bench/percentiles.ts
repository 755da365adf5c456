export type Percentiles = { count: number; p50: number; p95: number; p99: number; max: number };

/** Nearest-rank percentiles, rounded to a hundredth; zeros for an empty list. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** Rounded to so many decimals; a figure of a shared machine is worth no more. */
export function round(value: number, decimals = 2): number {
  return Number(value.toFixed(decimals));
}
