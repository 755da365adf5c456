import { personKeys } from '../match/keys.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';

/** What the keys of a run made of it. */
export type BlockStats = {
  /** Candidates of one content. */
  readonly candidates: { readonly median: number; readonly max: number };
  /** By kind of key (`birth+word`): distinct keys that more than one content has, and the pairs that they bring together (a pair counts for each of its keys). */
  readonly kinds: Readonly<Record<string, { readonly blocks: number; readonly pairs: number; readonly largest: number }>>;
};

type Blocked = { readonly pairs: readonly (readonly [number, number])[]; readonly stats: BlockStats };

/** The pairs of contents (by place in the list, the smaller first) that share a key, each once, in order. */
export function keyBlocks(contents: readonly PersonFeatures[]): Blocked {
  const holders = new Map<string, number[]>();
  for (const [at, features] of contents.entries()) {
    for (const key of new Set(personKeys(features))) {
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [at]);
      else held.push(at);
    }
  }
  const candidates = contents.map(() => new Set<number>());
  const kinds = new Map<string, { blocks: number; pairs: number; largest: number }>();
  for (const [key, held] of holders) {
    if (held.length < 2) continue;
    count(kinds, key.slice(0, key.indexOf('|')), held.length);
    for (const [index, b] of held.entries()) for (const a of held.slice(0, index)) candidates[a]?.add(b);
  }
  const pairs = candidates.flatMap((others, a) => [...others].toSorted((x, y) => x - y).map((b) => [a, b] as const));
  return { pairs, stats: { candidates: spread(contents.length, pairs), kinds: Object.fromEntries(kinds) } };
}

function count(kinds: Map<string, { blocks: number; pairs: number; largest: number }>, kind: string, size: number): void {
  const known = kinds.get(kind) ?? { blocks: 0, pairs: 0, largest: 0 };
  kinds.set(kind, { blocks: known.blocks + 1, pairs: known.pairs + (size * (size - 1)) / 2, largest: Math.max(known.largest, size) });
}

function spread(contents: number, pairs: readonly (readonly [number, number])[]): { median: number; max: number } {
  const degrees = new Int32Array(contents);
  for (const [a, b] of pairs) {
    degrees[a] = (degrees[a] ?? 0) + 1;
    degrees[b] = (degrees[b] ?? 0) + 1;
  }
  degrees.sort();
  return { median: degrees[contents >> 1] ?? 0, max: degrees.at(-1) ?? 0 };
}
