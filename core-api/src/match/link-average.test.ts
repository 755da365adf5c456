import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { LinkOf, Neighbours } from './link-average.ts';
import { linkAverage } from './link-average.ts';

const lead = 3;

/** Judges by a table of pairs such as `ab: 9`; a pair that is not there counts 0, `-99` is a veto. */
function byTable(bits: Record<string, number>): LinkOf {
  return (one, other) => {
    const across = one.flatMap((a) => other.map((b) => bits[a < b ? a + b : b + a] ?? 0));
    return { mean: across.reduce((sum, bit) => sum + bit, 0) / across.length, best: Math.max(...across), isVetoed: across.includes(-99), isBarred: across.includes(-99) };
  };
}

function joining(bits: Record<string, number>): Neighbours {
  const neighbours = new Map<string, Set<string>>();
  for (const [pair, bit] of Object.entries(bits)) {
    const [a = '', b = ''] = pair;
    if (bit < 7) continue;
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  }
  return neighbours;
}

function groupsOf(ids: string, bits: Record<string, number>): string[] {
  return linkAverage(ids.split('').map((id) => [id]), joining(bits), byTable(bits), lead).map((group) => group.toSorted().join('')).toSorted();
}

describe('average linkage', () => {
  test('joins what an edge joins', () => {
    expect(groupsOf('abc', { ab: 9, bc: 2 })).toEqual(['ab', 'c']);
  });

  test('does not chain through a middle one when the ends speak against it', () => {
    expect(groupsOf('abc', { ab: 9, bc: 8, ac: -15 })).toEqual(['ab', 'c']);
    expect(groupsOf('abc', { ab: 9, bc: 8, ac: -1 })).toEqual(['abc']);
  });

  test('never joins over a veto, and leaves alone whoever is torn', () => {
    expect(groupsOf('abc', { ab: 20, bc: 10, ac: -99 })).toEqual(['ab', 'c']);
    expect(groupsOf('abc', { ab: 10, bc: 9, ac: -99 })).toEqual(['a', 'b', 'c']);
  });

  test('the order of ids says nothing, ties or not', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const pairNames = names.flatMap((a) => names.filter((b) => a < b).map((b) => a + b));
    const anyBits = fc.array(fc.constantFrom(-99, -15, -3, 0, 7, 8, 8, 12), { minLength: pairNames.length, maxLength: pairNames.length });
    fc.assert(
      fc.property(anyBits, fc.shuffledSubarray(names, { minLength: names.length }), fc.shuffledSubarray(pairNames, { minLength: pairNames.length }), (values, ids, order) => {
        const bits = Object.fromEntries(pairNames.map((pair, at) => [pair, values[at] ?? 0]));
        const turned = Object.fromEntries(order.map((pair) => [pair, bits[pair] ?? 0]));
        expect(groupsOf(ids.join(''), turned)).toEqual(groupsOf('abcdef', bits));
      }),
      { seed: 20261121, numRuns: 400 },
    );
  });

  test('looks for rivals of the best pair alone: a crowd of near namesakes costs its pairs times its joins, and no third factor', () => {
    const ids = Array.from({ length: 80 }, (_, at) => String(at).padStart(2, '0'));
    const around = new Map(ids.map((id) => [id, new Set(ids.filter((other) => other !== id))]));
    let looks = 0;
    const counted: LinkOf = (one, other) => {
      const isVetoed = [...one, ...other].includes('00') && [...one, ...other].includes('79');
      return { mean: 9, best: 9, isBarred: isVetoed, get isVetoed() { looks += 1; return isVetoed; } };
    };
    expect(linkAverage(ids.map((id) => [id]), around, counted, lead).length).toBeGreaterThan(1);
    expect(looks).toBeLessThan(10 * ((ids.length * ids.length) / 2) * ids.length);
  });
});
