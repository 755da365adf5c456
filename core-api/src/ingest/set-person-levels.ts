import { currentModel } from '../match/model.ts';
import type { Level } from './person-content.ts';
import type { PersonEdge, PersonNode } from './person-graph.ts';
import { highest, ownLevelOf } from './person-graph.ts';

const { attach, thin, join } = currentModel.thresholds;
/**
 * How near a record must come to a protected person's to be taken for one of them: to a restricted one, which gives no location to compare, an edge that may bring records
 * together; to a shielded one, compared whole, more than a twin of another name comes to (2.1 bits, measured 2026-11-21).
 */
const besideBits: Readonly<Record<Level, number>> = { 0: Infinity, 1: attach, 2: thin ?? join };

type Circumstances = {
  /** Contents that would be one person, were they not held apart until somebody decides: protection does not wait. */
  readonly together: readonly (readonly string[])[];
  /** Contents that people have said to be of two people. */
  readonly isApart: (a: string, b: string) => boolean;
};

/**
 * Gives each content the level of its person: the highest of the person's records, and at least restricted where a strong enough edge leads to a
 * protected person. A restricted record has no location to be matched by, so that of a common name it often stays apart from the same person's other
 * records: these may not say where they live. It goes one step and only hides a location, since a namesake who vanished would be a false nil; and not to
 * somebody whom people have told apart. A shielded record is compared with its location, so that its person's other records nearly always join it: what stays beside it at
 * less than `besideBits` is another person, mostly a twin, and a star on a twin would say that somebody is shielded there.
 */
export function setPersonLevels(nodes: readonly PersonNode[], edges: readonly PersonEdge[], { together, isApart }: Circumstances): void {
  const nodeOf = new Map(nodes.map((node) => [node.key, node]));
  const reached = new Map(nodes.map((node) => [node.key, ownLevelOf(node)]));
  for (const group of together) {
    const level = highest(group.flatMap((key) => nodeOf.get(key) ?? []).map(ownLevelOf));
    for (const key of group) reached.set(key, level);
  }
  const persons = Map.groupBy(nodes, ({ personId }) => personId);
  const own = new Map([...persons].map(([personId, members]) => [personId, highest(members.map(({ key }) => reached.get(key) ?? 0))]));
  const personOf = new Map(nodes.map(({ key, personId }) => [key, personId]));
  const besideProtected = new Set<string>();
  for (const { a, b, weightBits } of edges) {
    const [one, other] = [personOf.get(a), personOf.get(b)];
    if (one === undefined || other === undefined || isApart(a, b)) continue;
    if (weightBits >= besideBits[own.get(one) ?? 0]) besideProtected.add(other);
    if (weightBits >= besideBits[own.get(other) ?? 0]) besideProtected.add(one);
  }
  for (const node of nodes) {
    const level = own.get(node.personId) ?? 0;
    node.level = level === 0 && besideProtected.has(node.personId) ? 1 : level;
  }
}
