import { asConnectorError } from './connector-error.ts';
import type { Backoff } from './backoff.ts';
import { backoffMs } from './backoff.ts';
import { isLostPlace } from './is-lost-place.ts';
import { pause } from './pause.ts';

export type RetryPolicy = Backoff & { readonly attempts: number; readonly random: () => number; readonly signal: AbortSignal };

/**
 * Repeats `work` while it fails with a `transient` ConnectorError, at most `attempts` times; the last error is thrown on. A lost place in the feed is
 * thrown on at once: the same batch would be refused again.
 */
export async function retry<Value>(policy: RetryPolicy, work: () => Promise<Value>): Promise<Value> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await work();
    } catch (thrown) {
      const error = asConnectorError(thrown);
      if (error.kind !== 'transient' || isLostPlace(error) || failures >= policy.attempts || policy.signal.aborted) throw thrown;
      await pause(backoffMs(policy, failures, policy.random, error.retryAfterMs), policy.signal);
    }
  }
}
