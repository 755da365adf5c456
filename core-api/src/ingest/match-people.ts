import type { PersonEvent } from '../match/assign-ids.ts';
import { linkContents } from './link-contents.ts';
import type { Nodes } from './load-nodes.ts';
import { emptyNodes } from './load-nodes.ts';
import type { PersonEdge } from './person-graph.ts';
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
  readonly events: readonly PersonEvent[];
};

/** Step MATCH, for people: contents to nodes, new nodes to their like, touched components to persons and levels. Reads only. */
export async function matchPeople(work: Work, changes: RowChanges): Promise<PeopleChanges> {
  const nodes = emptyNodes();
  const variantOf = await settleVariants(work, nodes, changes);
  const newEdges = await linkContents(work, nodes);
  const events = await regroupPersons(work, nodes, newEdges);
  return { nodes, variantOf, newEdges, events };
}
