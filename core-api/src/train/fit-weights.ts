import type { FieldInfo } from './comparison.ts';
import { sharers } from './comparison.ts';
import type { ComparedPairs } from './compared-pairs.ts';
import type { CountedVector, FittedMixture, MixtureClass } from './fit-mixture.ts';
import { fitMixture } from './fit-mixture.ts';

/** Pairs that training looks at: enough for tables of three decimals. */
const mostPairs = 300_000;
/** Agreement in the closest level that training starts from, before it has seen a pair. */
const startExact = 0.8;

/** Births that are no slip: among pairs of one name in one home they tell a father and a son. Nothing in a set says whether such a pair is one person, so the harm decides. */
const otherBirths = ['differ', 'decade', 'year'];
/** How much likelier such births are between one person's records than between strangers', at most. */
const namesakesOdds = 0.01;

/**
 * Learns how often each level shows among pairs of one person, and among others who are likelier to agree than strangers: people of one household,
 * whose given names and births agree by chance, and neighbours, whose surnames do too. The strangers' tables are held as counted. Blocks choose pairs by how they agree, which the levels show, so the classes' shares are taken over all pairs of rows.
 */
export function fitWeights(pairs: ComparedPairs, fields: readonly FieldInfo[], strangers: number[][], rows: number): FittedMixture {
  const step = Math.max(1, Math.ceil(pairs.count / mostPairs));
  const listed = Math.ceil(pairs.count / step);
  const hasHomes = fields.some(({ name }) => name === 'line1') && fields.some(({ name }) => name === 'birth');
  const match = fields.map(({ levels }) => levels.map((_, level) => (level === 0 ? 0 : level === levels.length - 1 ? startExact : (1 - startExact) / (levels.length - 2))));
  const others = (from: number): Pick<MixtureClass, 'tables' | 'held'> => {
    const held = fields.map(({ sharedBy }) => sharers.indexOf(sharedBy) < from);
    return { tables: match.map((table, field) => (held[field] === true ? (strangers[field] ?? table) : table)), held };
  };
  const most = fields.map(({ name, levels }, field) => (hasHomes && name === 'birth' ? levels.map((level, at) => (otherBirths.includes(level) ? namesakesOdds * (strangers[field]?.[at] ?? 1) : 1)) : undefined));
  return fitMixture(
    countVectors(pairs, fields.length, step),
    [
      { name: 'match', share: 1 / rows, tables: match },
      { name: 'namesake', share: hasHomes ? 1 / rows : Number.MIN_VALUE, ...others(1), follow: fields.map(({ sharedBy }) => sharedBy !== 'nobody') },
      { name: 'household', share: 1 / rows, ...others(2) },
      { name: 'neighbour', share: 1 / rows, ...others(3) },
      { name: 'stranger', share: 1 - 4 / rows, tables: strangers, held: true },
    ],
    { unknown: fields.map(() => 0), most, unlisted: Math.max(0, (rows * (rows - 1)) / 2 / step - listed) },
  );
}

/** Every `step`-th pair, those that compare alike together; offsets to the nearest bit. */
function countVectors({ count, levels, offsets }: ComparedPairs, width: number, step: number): CountedVector[] {
  const counted = new Map<string, { levels: number[]; count: number; offsetBits: number[] }>();
  for (let pair = 0; pair < count; pair += step) {
    const own = levels.subarray(pair * width, (pair + 1) * width);
    const shared = offsets.subarray(pair * sharers.length, (pair + 1) * sharers.length).map(Math.round);
    const key = `${own.join(' ')}|${shared.join(' ')}`;
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { levels: [...own], count: 1, offsetBits: sharers.map((_, at) => shared.subarray(at).reduce((sum, bits) => sum + bits, 0)) });
    else known.count += 1;
  }
  return [...counted.values()];
}
