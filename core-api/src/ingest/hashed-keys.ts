import type { Keys } from '../keys/keys.ts';

/** Block keys of one content, in clear and as keyed hashes of the open realm, in the same order. */
export type HashedKeys = { readonly clear: readonly string[]; readonly open: readonly bigint[] };

/**
 * Makes a content's block keys and hashes them, once for each content object: in a batch they are asked for three times, to look for its like, to compare it with its
 * batch, and to store it. Forgotten with the content.
 */
export function hashedKeys<Content extends object>(keysOf: (content: Content) => readonly string[]): (keys: Keys, content: Content) => HashedKeys {
  const known = new WeakMap<Keys, WeakMap<Content, HashedKeys>>();
  return (keys, content) => {
    const ofStore = known.get(keys) ?? new WeakMap<Content, HashedKeys>();
    known.set(keys, ofStore);
    const before = ofStore.get(content);
    if (before !== undefined) return before;
    const clear = keysOf(content);
    const made = { clear, open: clear.map((key) => keys.macBigint('open', key)) };
    ofStore.set(content, made);
    return made;
  };
}

/** The keys of both realms, by which ingest looks for contents of whatever level. */
export function bothRealms(keys: Keys, { clear, open }: HashedKeys): bigint[] {
  return [...new Set([...open, ...clear.map((key) => keys.macBigint('shielded', key))])];
}
