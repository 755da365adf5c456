import { comparePairs, offsetsOf } from './compared-pairs.ts';
import type { RecordComparer } from './compare-records.ts';
import { sharers } from './comparison.ts';
import { countStrangers } from './count-strangers.ts';
import type { FittedMixture } from './fit-mixture.ts';
import { fitWeights } from './fit-weights.ts';
import { linkAverage } from './link-average.ts';
import type { Lifts } from './measure-lifts.ts';
import { measureLifts, noLifts } from './measure-lifts.ts';
import { weigher } from './trained-model.ts';
import { typicalChances } from './typical-chances.ts';

/** What there is to link: how records compare, which pairs to weigh, and which may never be one person. */
export type TrainingSet = {
  readonly comparer: RecordComparer;
  readonly candidates: { readonly a: Int32Array; readonly b: Int32Array };
  readonly rows: number;
  readonly isSplit: (a: number, b: number) => boolean;
};

/** What a round of learning comes to. `bits` are the candidates'; `bitsOf` weighs any pair alike; `personOf` names each row's person by its first row. */
export type Round = { readonly model: FittedMixture; readonly bits: Float64Array; readonly bitsOf: (a: number, b: number) => number; readonly personOf: Int32Array };

/** No pair counts for more than this, for or against, in a mean over pairs: one identifier shall not outshout ten disagreements. */
export const loudestBits = 10;
/** Weaker candidates never lead a join. */
const edgeBits = -4;
/** Of a pair that is two people by the rules of its source. */
const splitBits = -Infinity;

/** Every record counts, and fields say nothing of each other. */
export function firstRound(set: TrainingSet): Round {
  return learn(set, Int32Array.from({ length: set.rows }, (_, row) => row), () => noLifts(set.comparer));
}

/** Once more, by what the last round found: values counted over people instead of records, strangers without its links, fields that hang together. */
export function nextRound(set: TrainingSet, { personOf, bitsOf }: Round): Round {
  set.comparer.recount(personOf);
  const lifts = (strangers: number[][]): Lifts => measureLifts(set.comparer, strangers, (a, b) => 1 / (1 + 2 ** -bitsOf(a, b)));
  return learn(set, personOf, lifts);
}

function learn({ comparer, candidates, rows, isSplit }: TrainingSet, people: Int32Array, liftsOf: (strangers: number[][]) => Lifts): Round {
  const strangers = countStrangers(comparer, rows, people);
  const typical = typicalChances(comparer, candidates, people, strangers);
  const lifts = liftsOf(strangers);
  const pairs = comparePairs(candidates, comparer, typical, lifts);
  const model = fitWeights(pairs, comparer.fields, strangers, rows);
  const weigh = weigher(model);
  const width = comparer.fields.length;
  const bits = Float64Array.from({ length: pairs.count }, (_, pair) => weigh(pairs.levels, pair * width, pairs.offsets, pair * sharers.length));
  const offsets = new Float32Array(sharers.length);
  const bitsOf = (a: number, b: number): number => {
    if (isSplit(a, b)) return splitBits;
    comparer.compare(a, b);
    offsetsOf(comparer, typical, lifts, offsets, 0);
    return weigh(comparer.levels.at, 0, offsets, 0);
  };
  const kept = [...bits.keys()].filter((pair) => (bits[pair] ?? 0) >= edgeBits);
  const pick = (from: Int32Array): Int32Array => Int32Array.from(kept, (pair) => from[pair] ?? 0);
  const edges = { a: pick(candidates.a), b: pick(candidates.b), bits: Float64Array.from(kept, (pair) => bits[pair] ?? 0) };
  return { model, bits, bitsOf, personOf: linkAverage(rows, edges, bitsOf, 0, loudestBits) };
}
