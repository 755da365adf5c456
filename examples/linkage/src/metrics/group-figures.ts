import { pairsOf, share } from './truth.ts';

export type GroupFigures = {
  readonly truePairs: number;
  readonly recall: number;
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
    return [group, { truePairs, recall: share(right, truePairs), falseLinks: wrong, falseShare: share(wrong, linked) }];
  });
  return Object.fromEntries(figures.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The gap in recall between the best and the worst group, of those with enough true pairs to tell. */
export function recallGap(groups: Readonly<Record<string, GroupFigures>>, leastPairs: number): number {
  const recalls = Object.values(groups).filter(({ truePairs }) => truePairs >= leastPairs).map(({ recall }) => recall);
  return recalls.length === 0 ? 0 : Math.max(...recalls) - Math.min(...recalls);
}
