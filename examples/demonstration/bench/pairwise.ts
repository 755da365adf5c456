import { round } from './percentiles.ts';

/** One stored record: whom it was linked to, whom it is really about, where they live, and who sent it. */
export type Linked = { linkedTo: string; about: string; household: string; organisation: string };

export type Pairwise = {
  /** Pairs of records that are one person in truth, in the store, and in both. */
  truePairs: number;
  linkedPairs: number;
  rightPairs: number;
  falseLinks: number;
  /** False links between two people of one household: twins, father and son, couples. */
  falseLinksInHousehold: number;
  precision: number;
  recall: number;
  f1: number;
};

/**
 * Pairwise precision, recall and F1 over all pairs of records, or only over pairs from different organisations, where no partner's own index did the
 * work. Linear in the records: pairs are counted by groups, never listed.
 */
export function pairwise(records: readonly Linked[], between: 'all' | 'organisations'): Pairwise {
  const count = (key: (record: Linked) => string): number =>
    pairs(records, key) - (between === 'all' ? 0 : pairs(records, (record) => `${key(record)}\n${record.organisation}`));
  const truePairs = count((record) => record.about);
  const linkedPairs = count((record) => record.linkedTo);
  const rightPairs = count((record) => `${record.linkedTo}\n${record.about}`);
  const inHousehold = count((record) => `${record.linkedTo}\n${record.household}`);
  const precision = share(rightPairs, linkedPairs);
  const recall = share(rightPairs, truePairs);
  return {
    truePairs,
    linkedPairs,
    rightPairs,
    falseLinks: linkedPairs - rightPairs,
    falseLinksInHousehold: inHousehold - rightPairs,
    precision: round(precision, 5),
    recall: round(recall, 5),
    f1: round(share(2 * precision * recall, precision + recall), 5),
  };
}

/** How many pairs agree on a key. */
function pairs(records: readonly Linked[], key: (record: Linked) => string): number {
  const sizes = new Map<string, number>();
  for (const record of records) sizes.set(key(record), (sizes.get(key(record)) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
