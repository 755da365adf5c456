import { linkContents } from './link-contents.ts';
import type { Nodes } from './load-nodes.ts';
import { emptyNodes } from './load-nodes.ts';
import type { PersonEdge, PersonNode } from './person-graph.ts';
import { pinArrivals } from './pin-arrivals.ts';
import type { Regrouped } from './regroup-persons.ts';
import { regroupPersons } from './regroup-persons.ts';
import type { RowChanges } from './row-changes.ts';
import type { VariantOfRecord } from './settle-variants.ts';
import { settleVariants } from './settle-variants.ts';
import type { Work } from './work.ts';

/** What the batch does to persons. Nothing of it is written yet. */
export type PeopleChanges = {
  readonly nodes: Nodes;
  readonly variantOf: VariantOfRecord;
  readonly newEdges: readonly PersonEdge[];
  readonly regrouped: Regrouped;
};

/**
 * Step MATCH, for people: contents to nodes, new nodes to their like, touched components to persons and levels. Reads only. `isDecided` where a decision
 * on these records has been made or has fallen away: then their contents are looked at though they are old.
 */
export async function matchPeople(work: Work, changes: RowChanges, isDecided = false): Promise<PeopleChanges> {
  const nodes = emptyNodes();
  const arrivals = await pinArrivals(work, changes.arrivals);
  const variantOf = await settleVariants(work, nodes, { ...changes, arrivals });
  const before = replaced(work, nodes, changes, variantOf);
  const touched = new Set(isDecided ? [...variantOf.values()].map(({ node }) => node.key) : []);
  const newEdges = await linkContents(work, nodes);
  const regrouped = await regroupPersons(work, nodes, newEdges, { before, touched });
  return { nodes, variantOf, newEdges, regrouped };
}

/** For each content that its record did not have before: the one that it had. */
function replaced({ organisationId }: Work, nodes: Nodes, { arrivals }: RowChanges, variantOf: VariantOfRecord): Map<string, PersonNode> {
  const changed = arrivals.flatMap(({ recordId, previous }) => (previous?.variantId === undefined ? [] : [{ variantId: previous.variantId, node: variantOf.get(recordId)?.node }]));
  if (changed.length === 0) return new Map();
  const holder = new Map([...nodes.byKey.values()].map((node) => [node.variants.get(organisationId)?.variantId, node]));
  return new Map(
    changed.flatMap(({ variantId, node }) => {
      const old = holder.get(variantId);
      return node === undefined || old === undefined || old === node ? [] : [[node.key, old] as const];
    }),
  );
}
