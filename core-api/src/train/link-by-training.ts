import { blockAtoms } from './block-atoms.ts';
import { visitCandidates } from './candidate-pairs.ts';
import { comparePairs, offsetsOf, pairCollector } from './compared-pairs.ts';
import { recordComparer } from './compare-records.ts';
import { countStrangers } from './count-strangers.ts';
import { fitWeights } from './fit-weights.ts';
import { linkAverage } from './link-average.ts';
import { readRecord } from './read-record.ts';
import { weigher } from './trained-model.ts';
import type { TrainingProgress, TrainingRow } from './training-types.ts';

export type TrainedEdge = { readonly a: number; readonly b: number; readonly weightBits: number; readonly probability: number; readonly band: 'strong' | 'possible' };

export type TrainedLinkage = {
  /** Scored pairs at or above the review floor, `a < b` in the order of source and id; numbers are places in `rows`. */
  readonly edges: readonly TrainedEdge[];
  /** By row, the number of its person: counted from 0 in the order of source and id. */
  readonly people: Int32Array;
  readonly report: { readonly candidates: number; readonly fields: readonly { name: string; levels: readonly { name: string; match: number; household: number; stranger: number }[] }[] };
};

export type TrainingOptions = {
  /** Sources in which a person occurs once. */
  readonly uniqueSources?: ReadonlySet<string>;
  readonly onProgress?: (progress: TrainingProgress) => void;
  /** Called for every pair scored, by places in `rows`. */
  readonly onScored?: (a: number, b: number) => void;
};

const blocks = { most: [50, 100, 100] } as const;
const reviewFloor = 0.02;
const strong = 0.95;
const loudestBits = 10;

/** Links rows by weights learnt on these very rows, without labels. Any order of rows gives the same edges and people, to the last bit. */
export function linkByTraining(given: readonly TrainingRow[], options: TrainingOptions = {}): TrainedLinkage {
  const order = Int32Array.from(given, (_, row) => row).sort((x, y) => compareRows(given[x], given[y]));
  const rows = [...order].flatMap((at) => given[at] ?? []);
  const stage = (name: TrainingProgress['stage']): void => options.onProgress?.({ stage: name, done: 0, total: rows.length });
  stage('read');
  const records = rows.map(readRecord);
  const comparer = recordComparer(records);
  const strangers = countStrangers(comparer, rows.length);
  stage('block');
  const isSplit = (a: number, b: number): boolean => rows[a]?.source === rows[b]?.source && options.uniqueSources?.has(rows[a]?.source ?? '') === true;
  const collected = pairCollector();
  visitCandidates(records.map(blockAtoms), blocks, (a, b) => {
    if (!isSplit(a, b)) collected.add(a, b);
  });
  stage('compare');
  const pairs = comparePairs(collected.pairs(), comparer, strangers);
  stage('fit');
  const model = fitWeights(pairs, comparer.fields, strangers, rows.length);
  const weigh = weigher(model);
  const width = comparer.fields.length;
  const bits = Float64Array.from({ length: pairs.count }, (_, pair) => weigh(pairs.levels, pair * width, pairs.offsets[pair * 2] ?? 0, pairs.offsets[pair * 2 + 1] ?? 0));
  const bitsOf = (a: number, b: number): number => {
    if (isSplit(a, b)) return -1e6;
    comparer.compare(a, b);
    const [all, shared] = offsetsOf(comparer, strangers);
    return weigh(comparer.levels.at, 0, all, shared);
  };
  stage('cluster');
  const kept = [...bits.keys()].filter((pair) => (bits[pair] ?? 0) >= -4);
  const pick = (from: Int32Array): Int32Array => Int32Array.from(kept, (pair) => from[pair] ?? 0);
  const groupOf = linkAverage(rows.length, { a: pick(pairs.a), b: pick(pairs.b), bits: Float64Array.from(kept, (pair) => bits[pair] ?? 0) }, bitsOf, 0, loudestBits);
  const people = new Int32Array(rows.length);
  const numbers = new Map<number, number>();
  for (const [row, group] of groupOf.entries()) {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    people[order[row] ?? 0] = number;
  }
  const edges: TrainedEdge[] = [];
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const [a, b, weightBits] = [order[pairs.a[pair] ?? 0] ?? 0, order[pairs.b[pair] ?? 0] ?? 0, bits[pair] ?? 0];
    options.onScored?.(a, b);
    const probability = 1 / (1 + 2 ** -weightBits);
    if (probability >= reviewFloor) edges.push({ a, b, weightBits, probability, band: probability >= strong ? 'strong' : 'possible' });
  }
  return { edges, people, report: { candidates: pairs.count, fields: reportOf(comparer.fields, model.classes) } };
}

function reportOf(fields: readonly { name: string; levels: readonly string[] }[], classes: readonly { tables: number[][] }[]): TrainedLinkage['report']['fields'] {
  const chance = (class_: number, field: number, level: number): number => classes[class_]?.tables[field]?.[level] ?? 0;
  return fields.map(({ name, levels }, field) => ({
    name,
    levels: levels.slice(1).map((level, at) => ({ name: level, match: chance(0, field, at + 1), household: chance(1, field, at + 1), stranger: chance(2, field, at + 1) })),
  }));
}

function compareRows(one: TrainingRow | undefined, other: TrainingRow | undefined): number {
  const [a, b] = [contentOf(one), contentOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function contentOf(row: TrainingRow | undefined): string {
  const values = Object.entries(row?.values ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([row?.source, row?.id, values]);
}
