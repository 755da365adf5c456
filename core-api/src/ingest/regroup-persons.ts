import type { PersonEvent } from '../match/assign-ids.ts';
import { assignPersonIds } from '../match/assign-ids.ts';
import { clusterComponent } from '../match/cluster.ts';
import { currentModel } from '../match/model.ts';
import { selectComponent } from '../store/sql/select-component.ts';
import { selectEdgesWithin } from '../store/sql/select-edges-within.ts';
import { selectPersonAges } from '../store/sql/select-person-ages.ts';
import { connectedComponents } from './connected-components.ts';
import type { Nodes } from './load-nodes.ts';
import { loadNodes } from './load-nodes.ts';
import type { PersonEdge, PersonNode } from './person-graph.ts';
import { isLive } from './person-graph.ts';
import { setPersonLevels } from './set-person-levels.ts';
import type { Work } from './work.ts';

/** The weakest edge that may bring contents together (`clusterComponent`). */
const { attach: join } = currentModel.thresholds;

/**
 * Clusters anew every connected component that the batch touches: those that new contents join, those that lost one, those whose level may
 * have changed. The rest of the database cannot be affected, since a cluster never reaches across components. Sets `personId` and `level`
 * on the nodes and returns what happened to persons.
 */
export async function regroupPersons(work: Work, nodes: Nodes, newEdges: readonly PersonEdge[]): Promise<readonly PersonEvent[]> {
  const scope = await loadScope(work, nodes, newEdges);
  const live = scope.filter(isLive);
  const edges = [...(await storedEdges(work, nodes, live)), ...newEdges].filter(within(live));
  const groups = connectedComponents(live, edges, join).flatMap((component) => cluster(component));
  const previous = await previousPersons(work, live);
  const { assignment, events } = assignPersonIds(groups, previous, () => work.core.ids.uuid());
  for (const node of live) node.personId = assignment.get(node.key) ?? node.personId;
  setPersonLevels(live, edges, join);
  return events;
}

/** New contents, and everything joined to them or to a stored content that went or changed its level. */
async function loadScope(work: Work, nodes: Nodes, newEdges: readonly PersonEdge[]): Promise<PersonNode[]> {
  const joined = new Set(newEdges.filter(({ weightBits }) => weightBits >= join).flatMap(({ a, b }) => [a, b]));
  const all = [...nodes.byKey.values()];
  const seeds = all.filter((node) => joined.has(node.key) || !isLive(node) || levelMoved(node)).flatMap(({ stored }) => stored?.lookId ?? []);
  const reach = seeds.length === 0 ? [] : (await work.db.rows(selectComponent, [seeds, join])).map(({ lookId }) => lookId);
  await loadNodes(work, nodes, reach);
  return [...all.filter(({ stored }) => stored === undefined), ...reach.flatMap((lookId) => nodes.byLook.get(lookId) ?? [])];
}

function levelMoved({ variants }: PersonNode): boolean {
  return [...variants.values()].some(({ stored, ownLevel }) => ownLevel !== (stored?.ownLevel ?? 0));
}

async function storedEdges(work: Work, nodes: Nodes, live: readonly PersonNode[]): Promise<PersonEdge[]> {
  const lookIds = live.flatMap(({ stored }) => stored?.lookId ?? []);
  if (lookIds.length < 2) return [];
  const rows = await work.db.rows(selectEdgesWithin, [lookIds]);
  return rows.flatMap(({ lookA, lookB, weightBits }) => {
    const [a, b] = [nodes.byLook.get(lookA), nodes.byLook.get(lookB)];
    return a === undefined || b === undefined ? [] : [{ a: a.key, b: b.key, weightBits }];
  });
}

function within(live: readonly PersonNode[]): (edge: PersonEdge) => boolean {
  const keys = new Set(live.map(({ key }) => key));
  return ({ a, b }) => keys.has(a) && keys.has(b);
}

function cluster({ nodes, edges }: { nodes: readonly PersonNode[]; edges: readonly PersonEdge[] }): string[][] {
  if (nodes.length === 1) return [nodes.map(({ key }) => key)];
  return clusterComponent(nodes.map(({ key, features }) => ({ id: key, features })), edges, currentModel);
}

async function previousPersons(work: Work, live: readonly PersonNode[]): Promise<Map<string, { personId: string; since: string }>> {
  const ids = [...new Set(live.flatMap(({ stored }) => stored?.personId ?? []))];
  const ages = ids.length === 0 ? [] : await work.db.rows(selectPersonAges, [ids]);
  const since = new Map(ages.map((row) => [row.personId, row.since.toISOString()]));
  return new Map(
    live.flatMap(({ key, stored }) => (stored === undefined ? [] : [[key, { personId: stored.personId, since: since.get(stored.personId) ?? '' }]])),
  );
}
