/** First wait, and the longest between two attempts. A greylisting server lets a sender in after five minutes or so (RFC 6647 section 2.1). */
const baseMs = 60_000;
const capMs = 3_600_000;
/** After so many attempts, half a day or so, a notice is dead and a person must look. Judgement. */
export const mostAttempts = 16;

/** Milliseconds until the next attempt after `attempts` of them: anywhere below a bound that doubles (full jitter), so that a server that comes back is not met by all at once. */
export function retryDelayMs(attempts: number, random: () => number): number {
  return Math.round(random() * Math.min(capMs, baseMs * 2 ** Math.max(0, attempts - 1)));
}
