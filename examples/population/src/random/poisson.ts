import type { Rng } from './rng.ts';

/** A Poisson count with the given mean, by multiplication (Knuth); meant for means under 20. */
export function poisson(rng: Rng, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = rng.unit(); product > limit; product *= rng.unit()) count += 1;
  return count;
}

/** A log-normal factor with mean 1: a few households meet many services, most meet none. `sigma` is the spread on the log scale. */
export function frailty(rng: Rng, sigma: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - rng.unit())) * Math.cos(2 * Math.PI * rng.unit());
  return Math.exp(sigma * normal - (sigma * sigma) / 2);
}
