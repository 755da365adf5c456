import type { Stream } from '../stream.ts';

/** e to the power of a number between about -8 and 8, by squaring: the same on every machine, which Math.exp does not promise; three digits are right. */
export function power(x: number): number {
  let value = 1 + x / 65_536;
  for (let step = 0; step < 16; step += 1) value *= value;
  return value;
}

/** About a standard normal draw: six even ones added (Irwin and Hall). */
export function normal(stream: Stream): number {
  let sum = -3;
  for (let draw = 0; draw < 6; draw += 1) sum += stream.unit();
  return sum * Math.SQRT2;
}

/** A Poisson count by multiplication (Knuth), a long mean in pieces whose counts add up; a mean above 60 is taken as 60. */
export function poissonCount(stream: Stream, mean: number): number {
  let count = 0;
  for (let left = Math.min(mean, 60); left > 0; left -= 6) {
    const limit = power(-Math.min(left, 6));
    for (let product = stream.unit(); product > limit; product *= stream.unit()) count += 1;
  }
  return count;
}
