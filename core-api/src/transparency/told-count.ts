import { smallestShown } from '../outcomes/small-numbers.ts';

/** A count as the public is told it: null where it is small, zero among them, so that none and a few look alike. */
export function toldCount(count: number): number | null {
  return count < smallestShown ? null : count;
}
