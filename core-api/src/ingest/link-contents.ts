import { setImmediate as nextTurn } from 'node:timers/promises';

import { edgeBits } from '../match/edge-bits.ts';
import { currentModel } from '../match/model.ts';
import { selectCandidates } from '../store/sql/select-candidates.ts';
import { mapInPieces } from './in-pieces.ts';
import type { Nodes } from './load-nodes.ts';
import { loadNodes } from './load-nodes.ts';
import { clearKeys, probeKeys } from './look-keys.ts';
import type { PersonEdge, PersonNode } from './person-graph.ts';
import { isLive } from './person-graph.ts';
import { keyLists } from './pg-array.ts';
import type { Work } from './work.ts';

/**
 * Candidates that one new content is compared with, at most. Which are left out beyond it is chance, so that links would depend on the order of arrival: it only keeps
 * a hostile feed from stopping the one writer, far above what content meets. Of 88,000 register contents each meets 14 on average, one in a thousand 64, none more than 77.
 */
const maxCandidates = 5_000;

/** New contents asked about at a time: while the database looks for one portion's like, the next is hashed, and the one before is opened and compared. */
const portionSize = 128;

/**
 * Compares each new content with the stored ones that share a key with it, and with the other new ones of the batch that do, whatever the
 * level of either. Returns the pairs at or above the review floor; they may be kept and shown, and joined from the model's threshold upward.
 */
export async function linkContents(work: Work, nodes: Nodes): Promise<PersonEdge[]> {
  const fresh = [...nodes.byKey.values()].filter((node) => node.stored === undefined);
  const portions = Array.from({ length: Math.ceil(fresh.length / portionSize) }, (_, at) => fresh.slice(at * portionSize, (at + 1) * portionSize));
  const asked: Promise<Meeting[]>[] = [];
  for (const portion of portions) {
    const found = loadCandidates(work, nodes, portion);
    // Looked at in its turn below.
    found.catch(() => undefined);
    asked.push(found);
    await nextTurn();
  }
  const edges: PersonEdge[] = [];
  // A content that an earlier portion asked for has come by the time that this one's have.
  for (const meeting of asked) edges.push(...(await compared(work, (await meeting).map(({ node, lookId }) => [node, nodes.byLook.get(lookId)]))));
  return [...edges, ...(await compared(work, pairsInBatch(work, fresh)))];
}

/** A new content, and the look id of a stored one that shares a key with it. */
type Meeting = { readonly node: PersonNode; readonly lookId: string };

async function loadCandidates(work: Work, nodes: Nodes, portion: readonly PersonNode[]): Promise<Meeting[]> {
  const candidates = await work.db.rows(selectCandidates, [...keyLists(portion.map((node) => probeKeys(work.core.keys, node.features))), maxCandidates]);
  reportCapped(work, candidates);
  await loadNodes(work, nodes, candidates.flatMap(({ lookIds }) => lookIds));
  return candidates.flatMap(({ probe, lookIds }) => {
    const node = portion[probe];
    return node === undefined ? [] : lookIds.map((lookId) => ({ node, lookId }));
  });
}

/** A capped look-up may miss a link, and another order of arrival might find it; operators see how often. */
function reportCapped({ core, feedId, sequence }: Work, candidates: readonly { lookIds: readonly string[] }[]): void {
  const capped = candidates.filter(({ lookIds }) => lookIds.length === maxCandidates).length;
  if (capped > 0) core.log.info('ingest.candidates-capped', { feedId, sequence, capped });
}

async function compared({ names }: Work, pairs: readonly (readonly [PersonNode, PersonNode | undefined])[]): Promise<PersonEdge[]> {
  const edges = await mapInPieces(pairs, ([a, b]): PersonEdge | undefined => {
    if (b === undefined || !isLive(b)) return undefined;
    const weightBits = edgeBits(a.features, b.features, currentModel, { names });
    return weightBits === undefined ? undefined : { a: a.key, b: b.key, weightBits };
  });
  return edges.filter((edge) => edge !== undefined);
}

/** Pairs of new contents that share a key, each once. */
function pairsInBatch({ core }: Work, fresh: readonly PersonNode[]): [PersonNode, PersonNode][] {
  const holders = new Map<string, PersonNode[]>();
  const pairs = new Map<string, [PersonNode, PersonNode]>();
  for (const b of fresh) {
    for (const key of clearKeys(core.keys, b.features)) {
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [b]);
      else {
        for (const a of held) pairs.set(`${a.key} ${b.key}`, [a, b]);
        held.push(b);
      }
    }
  }
  return [...pairs.values()];
}
