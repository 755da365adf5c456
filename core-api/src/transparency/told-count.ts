/** Below this a number may point at somebody (domain research, trap T10). */
const fewestTold = 5;

/** A count as the public is told it: null where it is small, zero among them, so that none and a few look alike. */
export function toldCount(count: number): number | null {
  return count < fewestTold ? null : count;
}
