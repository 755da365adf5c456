import type { Keys } from '../keys/keys.ts';

/** Keyed tokens of texts, each once: HMAC-SHA-256 cut to 64 bits, under a label of its own, so that no other index of the store has the same numbers. */
export function traceTokens(keys: Pick<Keys, 'macBytes'>, texts: Iterable<string>): bigint[] {
  return [...new Set(texts)].map((text) => keys.macBytes('audit-token', text).readBigInt64BE(0));
}
