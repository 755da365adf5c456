import { createHash } from 'node:crypto';

/** What a payload says of what is written beside its leaf: digests of the tokens, null where there are none, and whose records were seen. */
export type TraceDigest = { readonly asked: string | null; readonly shown: string | null; readonly owners: readonly string[] };

export function traceDigest(asked: readonly bigint[], shown: readonly bigint[], owners: readonly string[]): TraceDigest {
  return { asked: tokensDigest(asked), shown: tokensDigest(shown), owners: owners.toSorted() };
}

/** SHA-256 of tokens in the order of their size, cut to 128 bits; tokens are keyed, so that it tells nothing of what they were made from. */
export function tokensDigest(tokens: readonly bigint[]): string | null {
  if (tokens.length === 0) return null;
  return createHash('sha256').update(tokens.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join(' ')).digest().toString('base64url', 0, 16);
}
