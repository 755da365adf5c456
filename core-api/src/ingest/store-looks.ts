import { currentModel } from '../match/model.ts';
import { deleteEdges } from '../store/sql/delete-edges.ts';
import { deleteLooks } from '../store/sql/delete-looks.ts';
import { insertEdges } from '../store/sql/insert-edges.ts';
import { insertLooks } from '../store/sql/insert-looks.ts';
import type { Nodes } from './load-nodes.ts';
import { lookKeys } from './look-keys.ts';
import type { PersonEdge, PersonNode } from './person-graph.ts';
import { isLive, standingId } from './person-graph.ts';
import { keyLists } from './pg-array.ts';
import type { Work } from './work.ts';

/**
 * Writes look-ups and edges: new contents in, contents nobody holds out, contents of another level under their new keys. A content that
 * crossed the line to shielded or back stands under another id, and its edges follow it.
 */
export async function storeLooks(work: Work, nodes: Nodes, newEdges: readonly PersonEdge[]): Promise<void> {
  const all = [...nodes.byKey.values()];
  const kept = all.filter((node) => isLive(node) && node.stored !== undefined && node.stored.level !== node.level);
  const gone = all.filter((node) => !isLive(node));
  const fresh = all.filter((node) => node.stored === undefined);
  const followed = await takeOut(work, nodes, [...gone, ...kept]);
  await putIn(work, [...fresh, ...kept]);
  const added = newEdges.flatMap((edge) => stand(work, edge, nodes.byKey) ?? []);
  await putEdges(work, [...followed, ...added]);
}

/** Deletes look rows; edges of gone contents go with them, edges of renamed ones are handed back under the new ids. */
async function takeOut(work: Work, nodes: Nodes, out: readonly PersonNode[]): Promise<PersonEdge[]> {
  const lookIds = out.flatMap(({ stored }) => stored?.lookId ?? []);
  if (lookIds.length === 0) return [];
  await work.db.run(deleteLooks, [lookIds]);
  const moved = out.filter((node) => !isLive(node) || node.stored?.lookId !== standingId(work.core.keys, node));
  const edges = await work.db.rows(deleteEdges, [moved.flatMap(({ stored }) => stored?.lookId ?? [])]);
  return edges.flatMap(({ lookA, lookB, weightBits }) => stand(work, { a: lookA, b: lookB, weightBits }, nodes.byLook) ?? []);
}

/** An edge between the ids that its ends have after this batch; undefined when one of them is gone. */
function stand(work: Work, { a, b, weightBits }: PersonEdge, nodes: ReadonlyMap<string, PersonNode>): PersonEdge | undefined {
  const idOf = (end: string): string | undefined => {
    const node = nodes.get(end);
    if (node === undefined) return end;
    return isLive(node) ? standingId(work.core.keys, node) : undefined;
  };
  const [lookA, lookB] = [idOf(a), idOf(b)];
  return lookA === undefined || lookB === undefined ? undefined : { a: lookA, b: lookB, weightBits };
}

async function putIn(work: Work, nodes: readonly PersonNode[]): Promise<void> {
  if (nodes.length === 0) return;
  const { keys } = work.core;
  await work.db.run(insertLooks, [
    nodes.map((node) => standingId(keys, node)),
    ...keyLists(nodes.map(({ features, level }) => lookKeys(keys, features, level))),
  ]);
}

async function putEdges({ db }: Work, edges: readonly PersonEdge[]): Promise<void> {
  if (edges.length === 0) return;
  await db.run(insertEdges, [edges.map(({ a }) => a), edges.map(({ b }) => b), edges.map(({ weightBits }) => weightBits), currentModel.id]);
}
