import type { FieldInfo } from './comparison.ts';
import type { ComparedPairs } from './compared-pairs.ts';
import type { CountedVector, FittedMixture } from './fit-mixture.ts';
import { fitMixture } from './fit-mixture.ts';

/** Pairs that training looks at: enough for tables of three decimals. */
const mostPairs = 300_000;
/** Agreement in the closest level that training starts from, before it has seen a pair. */
const startExact = 0.8;

/**
 * Learns how often each level shows among pairs of one person, and among other people of one household: three classes, the strangers' tables held as
 * counted. Blocks choose pairs by how they agree, which the levels show, so the classes' shares are taken over all pairs of rows.
 */
export function fitWeights(pairs: ComparedPairs, fields: readonly FieldInfo[], strangers: number[][], rows: number): FittedMixture {
  const step = Math.max(1, Math.ceil(pairs.count / mostPairs));
  const listed = Math.ceil(pairs.count / step);
  const match = fields.map(({ levels }) => levels.map((_, level) => (level === 0 ? 0 : level === levels.length - 1 ? startExact : (1 - startExact) / (levels.length - 2))));
  const held = fields.map(({ isPersonal }) => isPersonal);
  const household = match.map((table, field) => (held[field] === true ? (strangers[field] ?? table) : table));
  return fitMixture(
    countVectors(pairs, fields.length, step),
    [
      { name: 'match', share: 1 / rows, tables: match },
      { name: 'household', share: 1 / rows, tables: household, held },
      { name: 'stranger', share: 1 - 2 / rows, tables: strangers, held: true },
    ],
    { unknown: fields.map(() => 0), unlisted: Math.max(0, (rows * (rows - 1)) / 2 / step - listed) },
  );
}

/** Every `step`-th pair, those that compare alike together; offsets to the nearest bit. */
function countVectors({ count, levels, offsets }: ComparedPairs, width: number, step: number): CountedVector[] {
  const counted = new Map<string, { levels: number[]; count: number; offsetBits: [number, number] }>();
  for (let pair = 0; pair < count; pair += step) {
    const own = levels.subarray(pair * width, (pair + 1) * width);
    const offsetBits: [number, number] = [Math.round(offsets[pair * 2] ?? 0), Math.round(offsets[pair * 2 + 1] ?? 0)];
    const key = `${own.join(' ')}|${offsetBits.join(' ')}`;
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { levels: [...own], count: 1, offsetBits });
    else known.count += 1;
  }
  return [...counted.values()];
}
