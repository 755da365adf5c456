import { bitsInContext } from './bits-in-context.ts';
import { blockAtoms } from './block-atoms.ts';
import { visitCandidates } from './candidate-pairs.ts';
import { pairCollector } from './compared-pairs.ts';
import { recordComparer } from './compare-records.ts';
import type { FieldReport } from './report-fields.ts';
import { reportFields } from './report-fields.ts';
import { firstRound, nextRound } from './round.ts';
import { readRecord } from './read-record.ts';
import { sortRows } from './sort-rows.ts';
import type { TrainingProgress, TrainingRow } from './training-types.ts';

/** A pair by places in `rows`, `a` before `b` in the order of source and id. `weightBits` is log2 of the odds that it is one person, prior and company included. */
export type TrainedEdge = { readonly a: number; readonly b: number; readonly weightBits: number; readonly probability: number; readonly band: 'strong' | 'possible' };

export type TrainedLinkage = {
  /** Scored pairs at or above the review floor, in the order of source and id. */
  readonly edges: readonly TrainedEdge[];
  /** By row, the number of its person: counted from 0 in the order of source and id. */
  readonly people: Int32Array;
  readonly report: { readonly candidates: number; readonly fields: readonly FieldReport[] };
};

export type TrainingOptions = {
  /** Sources in which a person occurs once. */
  readonly uniqueSources?: ReadonlySet<string> | undefined;
  readonly onProgress?: ((progress: TrainingProgress) => void) | undefined;
  /** Called once for every pair scored, by places in `rows`. */
  readonly onScored?: ((a: number, b: number) => void) | undefined;
};

/** Records at most in a block of one, two and three atoms: some hundred candidates a record, which a core compares in a second for ten thousand records. */
const blocks = { most: [50, 100, 100] } as const;
/** Rounds of learning: the second counts names over the people that the first found, and how fields hang together. */
const rounds = 2;
const reviewFloor = 0.02;
const strong = 0.95;

/**
 * Links rows by weights learnt on these very rows, without labels (docs/adr/0015): candidates by shared atoms, levels of agreement, a mixture of one person,
 * household, neighbours and strangers, average linkage, and once more with what that taught. Any order of rows gives the same edges and people, to the last bit.
 */
export function linkByTraining(given: readonly TrainingRow[], options: TrainingOptions = {}): TrainedLinkage {
  const { order, rows } = sortRows(given);
  const report = (stage: TrainingProgress['stage'], done: number): void => options.onProgress?.({ stage, done, total: rounds });
  report('read', 0);
  const records = rows.map(readRecord);
  const comparer = recordComparer(records);
  const isSplit = (a: number, b: number): boolean => rows[a]?.source === rows[b]?.source && options.uniqueSources?.has(rows[a]?.source ?? '') === true;
  report('block', 0);
  const collected = pairCollector();
  visitCandidates(records.map(blockAtoms), blocks, (a, b) => {
    if (!isSplit(a, b)) collected.add(a, b);
  });
  const set = { comparer, candidates: collected.pairs(), rows: rows.length, isSplit };
  report('learn', 1);
  let round = firstRound(set);
  for (let next = 2; next <= rounds; next += 1) {
    report('learn', next);
    round = nextRound(set, round);
  }
  report('score', rounds);
  const scored = bitsInContext(set.candidates, round);
  const edges: TrainedEdge[] = [];
  for (let pair = 0; pair < scored.a.length; pair += 1) {
    const [a, b, weightBits] = [order[scored.a[pair] ?? 0] ?? 0, order[scored.b[pair] ?? 0] ?? 0, scored.bits[pair] ?? 0];
    options.onScored?.(a, b);
    const probability = 1 / (1 + 2 ** -weightBits);
    if (probability >= reviewFloor) edges.push({ a, b, weightBits, probability, band: probability >= strong ? 'strong' : 'possible' });
  }
  return { edges, people: numbered(round.personOf, order), report: { candidates: scored.a.length, fields: reportFields(comparer.fields, round.model) } };
}

/** People numbered in the order of their first row, handed back by the rows' own places. */
function numbered(personOf: Int32Array, order: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  const people = new Int32Array(personOf.length);
  for (const [row, person] of personOf.entries()) {
    const number = numbers.get(person) ?? numbers.size;
    numbers.set(person, number);
    people[order[row] ?? 0] = number;
  }
  return people;
}
