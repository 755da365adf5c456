import type { FieldInfo, SharedBy } from './comparison.ts';
import type { ComparedPairs } from './compared-pairs.ts';
import type { CountedVector, FittedMixture, MixtureClass } from './fit-mixture.ts';
import { fitMixture } from './fit-mixture.ts';

/** Pairs that training looks at: enough for tables of three decimals. */
const mostPairs = 300_000;
/** Agreement in the closest level that training starts from, before it has seen a pair. */
const startExact = 0.8;

/**
 * Learns how often each level shows among pairs of one person, and among others who are likelier to agree than strangers: people of one household,
 * whose given names and births agree by chance, and neighbours, whose surnames do too. The strangers' tables are held as counted. Blocks choose pairs by how they agree, which the levels show, so the classes' shares are taken over all pairs of rows.
 */
export function fitWeights(pairs: ComparedPairs, fields: readonly FieldInfo[], strangers: number[][], rows: number): FittedMixture {
  const step = Math.max(1, Math.ceil(pairs.count / mostPairs));
  const listed = Math.ceil(pairs.count / step);
  const match = fields.map(({ levels }) => levels.map((_, level) => (level === 0 ? 0 : level === levels.length - 1 ? startExact : (1 - startExact) / (levels.length - 2))));
  const others = (free: readonly SharedBy[]): Pick<MixtureClass, 'tables' | 'held'> => {
    const held = fields.map(({ sharedBy }) => !free.includes(sharedBy));
    return { tables: match.map((table, field) => (held[field] === true ? (strangers[field] ?? table) : table)), held };
  };
  return fitMixture(
    countVectors(pairs, fields.length, step),
    [
      { name: 'match', share: 1 / rows, tables: match },
      { name: 'household', share: 1 / rows, ...others(['family', 'place']) },
      { name: 'neighbour', share: 1 / rows, ...others(['place']) },
      { name: 'stranger', share: 1 - 3 / rows, tables: strangers, held: true },
    ],
    { unknown: fields.map(() => 0), unlisted: Math.max(0, (rows * (rows - 1)) / 2 / step - listed) },
  );
}

/** Every `step`-th pair, those that compare alike together; offsets to the nearest bit. */
function countVectors({ count, levels, offsets }: ComparedPairs, width: number, step: number): CountedVector[] {
  const counted = new Map<string, { levels: number[]; count: number; offsetBits: number[] }>();
  for (let pair = 0; pair < count; pair += step) {
    const own = levels.subarray(pair * width, (pair + 1) * width);
    const [nobody = 0, family = 0, place = 0] = offsets.subarray(pair * 3, pair * 3 + 3).map(Math.round);
    const key = `${own.join(' ')}|${nobody} ${family} ${place}`;
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { levels: [...own], count: 1, offsetBits: [nobody + family + place, family + place, place] });
    else known.count += 1;
  }
  return [...counted.values()];
}
