import type { Truth } from './truth.ts';
import { f1, pairsOf, share } from './truth.ts';

export type ClusterFigures = {
  clusters: number;
  people: number;
  /** Over pairs of rows. */
  precision: number;
  recall: number;
  f1: number;
  falseLinks: number;
  /** False links between two people of one household; 0 where no household is known. */
  falseLinksInHousehold: number;
  /** The same per 1,000 true links. */
  householdPerThousand: number;
  /** B-cubed (Bagga and Baldwin, 1998): for each row, the share of its cluster that is its person, and of its person that is in its cluster; means over rows. */
  b3: { precision: number; recall: number; f1: number };
};

/** Clusters against the truth; `linkedTo` names each row's cluster. Every true pair of the file counts, whether or not it was ever compared. */
export function clusterFigures(linkedTo: readonly string[], truth: Truth): ClusterFigures {
  const { person, household } = truth;
  const both = linkedTo.map((cluster, at) => `${cluster}\n${person[at] ?? ''}`);
  const [linked, right, wanted] = [pairsOf(linkedTo), pairsOf(both), pairsOf(person)];
  const inHousehold = household === undefined ? right : pairsOf(linkedTo.map((cluster, at) => `${cluster}\n${household[at] ?? ''}`));
  const [precision, recall] = [share(right, linked), share(right, wanted)];
  return {
    clusters: new Set(linkedTo).size,
    people: new Set(person).size,
    precision,
    recall,
    f1: f1(precision, recall),
    falseLinks: linked - right,
    falseLinksInHousehold: inHousehold - right,
    householdPerThousand: share((inHousehold - right) * 1000, wanted),
    b3: bCubed(linkedTo, person, both),
  };
}

function bCubed(linkedTo: readonly string[], person: readonly string[], both: readonly string[]): ClusterFigures['b3'] {
  const [clusters, people, overlaps] = [sizes(linkedTo), sizes(person), sizes(both)];
  let [precision, recall] = [0, 0];
  for (const [name, overlap] of overlaps) {
    const [cluster = '', about = ''] = name.split('\n');
    precision += (overlap * overlap) / (clusters.get(cluster) ?? 1);
    recall += (overlap * overlap) / (people.get(about) ?? 1);
  }
  const rows = linkedTo.length;
  return { precision: share(precision, rows), recall: share(recall, rows), f1: f1(share(precision, rows), share(recall, rows)) };
}

function sizes(names: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return found;
}
