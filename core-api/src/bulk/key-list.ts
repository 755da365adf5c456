import { personKeys } from '../match/keys.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import type { KeyList } from './block-index.ts';

/** Kinds of keys by number, in the order in which they were met: what stands before the bar of a key (`birth+word|...`). */
export type KeyKinds = { numberOf(key: string): number; readonly names: readonly string[] };

export function keyKinds(): KeyKinds {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    names,
    numberOf(key) {
      const name = key.slice(0, key.indexOf('|'));
      const number = numbers.get(name) ?? names.push(name) - 1;
      numbers.set(name, number);
      return number;
    },
  };
}

/** The block keys of contents that are held as objects, as 64-bit hashes: for contents that meet in memory and nowhere else. */
export function keyList(contents: readonly PersonFeatures[], kinds: KeyKinds): KeyList {
  const at = new Int32Array(contents.length);
  const counts = new Uint8Array(contents.length);
  const [high, low, kind]: [number[], number[], number[]] = [[], [], []];
  for (const [content, features] of contents.entries()) {
    at[content] = high.length;
    for (const key of new Set(personKeys(features))) {
      high.push(hash(key, 0x2f0b4c47));
      low.push(hash(key, 0x5bd1e995));
      kind.push(kinds.numberOf(key));
    }
    counts[content] = high.length - (at[content] ?? 0);
  }
  return { contents: contents.length, at, counts, high: Int32Array.from(high), low: Int32Array.from(low), kinds: Uint8Array.from(kind) };
}

/** 32 bits of a text, FNV-1a with the last mixing of MurmurHash3. Two texts that meet by chance are one pair compared for nothing. */
function hash(text: string, seed: number): number {
  let mixed = seed;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193) ^ (mixed >>> 15);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
