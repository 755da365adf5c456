import { pairCollector } from './compared-pairs.ts';
import { keepCoherent } from './keep-coherent.ts';
import type { Round } from './round.ts';
import { loudestBits } from './round.ts';

/** Candidates below this stay as they are: company that could lift them to the review floor would have made them one person. */
const hopelessBits = -8;

/**
 * Bits of every candidate, and of every other pair that came to be one person, with the company that both keep: the mean of the pair's own bits and of the
 * mean bits between either record and the other's person. Ten records that agree with each other and not with this one say more than this pair alone can.
 * A pair without company keeps its own bits; pairs of one person do not contradict each other (`keep-coherent.ts`). Symmetric; handed back in the order of a, then b.
 */
export function bitsInContext(candidates: { readonly a: Int32Array; readonly b: Int32Array }, { bits, bitsOf, personOf }: Round): { a: Int32Array; b: Int32Array; bits: Float64Array } {
  const members = membersOf(personOf);
  const clipped = (a: number, b: number): number => Math.max(-loudestBits, Math.min(loudestBits, bitsOf(a, b)));
  const inCompany = (a: number, b: number, own: number): number => {
    let [sum, count] = [0, 0];
    for (const [one, other] of [[a, b], [b, a]] as const) {
      for (const companion of members.get(personOf[other] ?? 0) ?? []) {
        if (companion === one || companion === other) continue;
        sum += clipped(one, companion);
        count += 1;
      }
    }
    return count === 0 ? own : (Math.max(-loudestBits, Math.min(loudestBits, own)) + sum / count) / 2;
  };
  const scored = pairCollector();
  const values: number[] = [];
  const met = new Set<number>();
  const rows = personOf.length;
  for (let pair = 0; pair < candidates.a.length; pair += 1) {
    const [a, b, own] = [candidates.a[pair] ?? 0, candidates.b[pair] ?? 0, bits[pair] ?? 0];
    const isOne = personOf[a] === personOf[b];
    if (isOne) met.add(a * rows + b);
    scored.add(a, b);
    values.push(isOne || own > hopelessBits ? inCompany(a, b, own) : own);
  }
  for (const group of members.values()) {
    for (const [at, a] of group.entries()) {
      for (const b of group.slice(at + 1)) {
        if (met.has(a * rows + b)) continue;
        scored.add(a, b);
        values.push(inCompany(a, b, bitsOf(a, b)));
      }
    }
  }
  const pairs = scored.pairs();
  return inOrder(pairs, keepCoherent({ ...pairs, bits: Float64Array.from(values) }, members.values(), rows));
}

function membersOf(personOf: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const [row, person] of personOf.entries()) {
    const group = members.get(person);
    if (group === undefined) members.set(person, [row]);
    else group.push(row);
  }
  return members;
}

function inOrder({ a, b }: { a: Int32Array; b: Int32Array }, bits: Float64Array): { a: Int32Array; b: Int32Array; bits: Float64Array } {
  const order = Uint32Array.from(bits.keys()).sort((x, y) => (a[x] ?? 0) - (a[y] ?? 0) || (b[x] ?? 0) - (b[y] ?? 0));
  const pick = (from: Int32Array): Int32Array => Int32Array.from(order, (pair) => from[pair] ?? 0);
  return { a: pick(a), b: pick(b), bits: Float64Array.from(order, (pair) => bits[pair] ?? 0) };
}
