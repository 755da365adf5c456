import { pairsOf, share } from './truth.ts';

export type GroupFigures = {
  readonly truePairs: number;
  readonly recall: number;
  /** Standard error of that recall, the person as the unit: somebody with fifty rows has 1,225 pairs, which are found or missed together. */
  readonly recallError: number;
  /** Linked pairs of two people with a row of the group in them, for every linked pair that touches the group. */
  readonly falseLinks: number;
  readonly falseShare: number;
};

/**
 * Recall and false links of each group of rows (people of one origin or age). All rows of a person are in one group, so the true pairs divide; a false link counts
 * for the group of each of its two people.
 */
export function groupFigures(linkedTo: readonly string[], person: readonly string[], groupOf: readonly string[]): Record<string, GroupFigures> {
  const places = Map.groupBy(linkedTo.keys(), (at) => groupOf[at] ?? '');
  const inCluster = Map.groupBy(linkedTo.keys(), (at) => linkedTo[at] ?? '');
  const touching = new Map<string, { linked: number; wrong: number }>();
  for (const members of inCluster.values()) {
    for (const [index, a] of members.entries()) {
      for (const b of members.slice(index + 1)) {
        const isWrong = person[a] !== person[b];
        for (const group of new Set([groupOf[a] ?? '', groupOf[b] ?? ''])) {
          const count = touching.get(group) ?? { linked: 0, wrong: 0 };
          touching.set(group, { linked: count.linked + 1, wrong: count.wrong + (isWrong ? 1 : 0) });
        }
      }
    }
  }
  const figures = [...places].map(([group, at]): [string, GroupFigures] => {
    const truePairs = pairsOf(at.map((place) => person[place] ?? ''));
    const right = pairsOf(at.map((place) => `${linkedTo[place] ?? ''}\n${person[place] ?? ''}`));
    const { linked, wrong } = touching.get(group) ?? { linked: 0, wrong: 0 };
    return [group, { truePairs, recall: share(right, truePairs), recallError: errorOf(at, linkedTo, person, share(right, truePairs)) / Math.max(truePairs, 1), falseLinks: wrong, falseShare: share(wrong, linked) }];
  });
  return Object.fromEntries(figures.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** How far the pairs found of each person lie from what the recall of all of them would have, as one sum. */
function errorOf(at: readonly number[], linkedTo: readonly string[], person: readonly string[], recall: number): number {
  let squares = 0;
  for (const rows of Map.groupBy(at, (place) => person[place] ?? '').values()) squares += (pairsOf(rows.map((place) => linkedTo[place] ?? '')) - recall * pairsOf(rows.map(() => ''))) ** 2;
  return Math.sqrt(squares);
}

/** The gap in recall between the best and the worst group, of those with enough true pairs to tell. */
export function recallGap(groups: Readonly<Record<string, GroupFigures>>, leastPairs: number): number {
  const recalls = Object.values(groups).filter(({ truePairs }) => truePairs >= leastPairs).map(({ recall }) => recall);
  return recalls.length === 0 ? 0 : Math.max(...recalls) - Math.min(...recalls);
}
