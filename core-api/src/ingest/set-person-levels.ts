import type { PersonEdge, PersonNode } from './person-graph.ts';
import { highest, ownLevelOf } from './person-graph.ts';

/**
 * Gives each content the level of its person: the highest of the person's records, and at least restricted where an edge of `attachBits` leads to a
 * protected person. A restricted record has no location to be matched by, so that of a common name it often stays apart from the same person's other
 * records: these may not say where they live. It goes one step and only hides a location, since a namesake who vanished would be a false nil.
 */
export function setPersonLevels(nodes: readonly PersonNode[], edges: readonly PersonEdge[], attachBits: number): void {
  const persons = Map.groupBy(nodes, ({ personId }) => personId);
  const own = new Map([...persons].map(([personId, members]) => [personId, highest(members.map(ownLevelOf))]));
  const personOf = new Map(nodes.map(({ key, personId }) => [key, personId]));
  const besideProtected = new Set<string>();
  for (const { a, b, weightBits } of edges) {
    const [one, other] = [personOf.get(a), personOf.get(b)];
    if (one === undefined || other === undefined || weightBits < attachBits) continue;
    if ((own.get(one) ?? 0) > 0) besideProtected.add(other);
    if ((own.get(other) ?? 0) > 0) besideProtected.add(one);
  }
  for (const node of nodes) {
    const level = own.get(node.personId) ?? 0;
    node.level = level === 0 && besideProtected.has(node.personId) ? 1 : level;
  }
}
