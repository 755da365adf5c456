/** How long retries wait. */
export type Backoff = { readonly baseMs: number; readonly capMs: number };

/**
 * Full jitter: uniform between 0 and the doubled base, capped (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015), so that many
 * feeds do not come back at once. What the other side asked for by Retry-After is a floor, not a hint. `failures` counts from 1.
 */
export function backoffMs({ baseMs, capMs }: Backoff, failures: number, random: () => number, retryAfterMs = 0): number {
  const ceiling = Math.min(capMs, baseMs * 2 ** Math.min(failures - 1, 30));
  return retryAfterMs + Math.round(random() * ceiling);
}
