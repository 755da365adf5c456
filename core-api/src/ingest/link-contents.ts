import { edgeBits } from '../match/edge-bits.ts';
import { currentModel } from '../match/model.ts';
import { selectCandidates } from '../store/sql/select-candidates.ts';
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

/**
 * Compares each new content with the stored ones that share a key with it, and with the other new ones of the batch that do, whatever the
 * level of either. Returns the pairs at or above the review floor; they may be kept and shown, and joined from the model's threshold upward.
 */
export async function linkContents(work: Work, nodes: Nodes): Promise<PersonEdge[]> {
  const fresh = [...nodes.byKey.values()].filter((node) => node.stored === undefined);
  if (fresh.length === 0) return [];
  const candidates = await work.db.rows(selectCandidates, [...keyLists(fresh.map((node) => probeKeys(work.core.keys, node.features))), maxCandidates]);
  reportCapped(work, candidates);
  await loadNodes(work, nodes, candidates.flatMap(({ lookIds }) => lookIds));
  const stored = candidates.flatMap(({ probe, lookIds }) => lookIds.flatMap((lookId) => edge(work, fresh[probe], nodes.byLook.get(lookId)) ?? []));
  return [...stored, ...pairsInBatch(work, fresh).flatMap(([a, b]) => edge(work, a, b) ?? [])];
}

/** A capped look-up may miss a link, and another order of arrival might find it; operators see how often. */
function reportCapped({ core, feedId, sequence }: Work, candidates: readonly { lookIds: readonly string[] }[]): void {
  const capped = candidates.filter(({ lookIds }) => lookIds.length === maxCandidates).length;
  if (capped > 0) core.log.info('ingest.candidates-capped', { feedId, sequence, capped });
}

function edge({ names }: Work, a: PersonNode | undefined, b: PersonNode | undefined): PersonEdge | undefined {
  if (a === undefined || b === undefined || !isLive(b)) return undefined;
  const weightBits = edgeBits(a.features, b.features, currentModel, { names });
  return weightBits === undefined ? undefined : { a: a.key, b: b.key, weightBits };
}

/** Pairs of new contents that share a key, each once. */
function pairsInBatch({ core }: Work, fresh: readonly PersonNode[]): [PersonNode, PersonNode][] {
  const holders = Map.groupBy(
    fresh.flatMap((node) => clearKeys(core.keys, node.features).map((key) => ({ key, node }))),
    ({ key }) => key,
  );
  const pairs = new Map<string, [PersonNode, PersonNode]>();
  for (const held of holders.values()) {
    for (const [index, { node: b }] of held.entries()) {
      for (const { node: a } of held.slice(0, index)) pairs.set(`${a.key} ${b.key}`, [a, b]);
    }
  }
  return [...pairs.values()];
}
