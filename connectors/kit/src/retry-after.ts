/** At most this long is waited on another side's word (judgement): an hour ahead is a mistake or an attack. */
const longestMs = 15 * 60_000;

/** Milliseconds that a Retry-After header asks for (RFC 9110 section 10.2.3: seconds or a date), or undefined. */
export function retryAfterMs(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const waitMs = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now.getTime();
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), longestMs);
}
