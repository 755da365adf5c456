import { z } from 'zod';

import { judgePlaces } from '../match/places/judge-places.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { selectPlaceCandidates } from '../store/sql/select-place-candidates.ts';
import { selectPlaceContents } from '../store/sql/select-place-contents.ts';
import { mapInPieces } from './in-pieces.ts';
import { keyLists } from './pg-array.ts';
import { clearPlaceKeys, placeProbeKeys } from './place-keys.ts';
import type { Work } from './work.ts';

/** One way of writing an address, as it is stored, if it is, and as a node of the graph of places. */
export type PlaceNode = {
  readonly id: string;
  readonly features: PlaceFeatures;
  readonly stored: { readonly placeId: string; readonly keys: readonly bigint[]; readonly since: string } | undefined;
};

/** Whole components: every content that a chain of pairs of one place connects with the contents that came or went. */
export type PlaceScope = { readonly nodes: readonly PlaceNode[]; readonly edges: readonly (readonly [string, string])[] };

/** Contents that one content is compared with, at most. A key holds the ways of writing one home; judgement. */
const maxCandidates = 400;

const sealedPlaceSchema = z.object({ features: z.custom<PlaceFeatures>() });

/**
 * Everything that may change when `fresh` contents come and `touched` ones go or are keyed anew: from both outward, along pairs that are judged to be one place, until no
 * new content is met. Edges are not stored: they are judged again from the contents, which are few. Reads only.
 */
export async function placeScope(work: Work, fresh: readonly PlaceNode[], touched: readonly string[]): Promise<PlaceScope> {
  const known = new Map<string, PlaceNode>(fresh.map((node) => [node.id, node]));
  const reached = new Map<string, PlaceNode>(known);
  const byKey = new Map<string, PlaceNode[]>();
  for (const node of fresh) register(work, byKey, node);
  for (const node of await loadPlaceNodes(work, known, touched)) reached.set(node.id, node);
  const edges = new Map<string, readonly [string, string]>();
  let frontier = [...reached.values()];
  while (frontier.length > 0) {
    const pairs = await candidatePairs(work, known, byKey, frontier);
    const next = new Map<string, PlaceNode>();
    for (const [a, b] of pairs) {
      const name = a.id < b.id ? `${a.id}|${b.id}` : `${b.id}|${a.id}`;
      if (a.id === b.id || edges.has(name) || judgePlaces(a.features, b.features).verdict !== 'same') continue;
      edges.set(name, [a.id, b.id]);
      if (!reached.has(b.id)) next.set(b.id, b);
    }
    for (const node of next.values()) reached.set(node.id, node);
    frontier = [...next.values()];
  }
  return { nodes: [...reached.values()], edges: [...edges.values()] };
}

/** Each node of the frontier with the stored contents, and the batch's own, that share a key with it. */
async function candidatePairs(work: Work, known: Map<string, PlaceNode>, byKey: ReadonlyMap<string, readonly PlaceNode[]>, frontier: readonly PlaceNode[]): Promise<[PlaceNode, PlaceNode][]> {
  const { keys } = work.core;
  const probes = await mapInPieces(frontier, ({ features }) => placeProbeKeys(keys, features));
  const candidates = await work.db.rows(selectPlaceCandidates, [...keyLists(probes), maxCandidates]);
  const capped = candidates.filter(({ lookIds }) => lookIds.length === maxCandidates).length;
  if (capped > 0) work.core.log.info('ingest.place-candidates-capped', { feedId: work.feedId, sequence: work.sequence, capped });
  await loadPlaceNodes(work, known, candidates.flatMap(({ lookIds }) => lookIds));
  const stored = candidates.flatMap(({ probe, lookIds }) => lookIds.flatMap((lookId): [PlaceNode, PlaceNode][] => {
    const [a, b] = [frontier[probe], known.get(lookId)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  }));
  const inBatch = frontier.flatMap((a) => clearPlaceKeys(keys, a.features).flatMap((key) => (byKey.get(key) ?? []).map((b): [PlaceNode, PlaceNode] => [a, b])));
  return [...stored, ...inBatch];
}

/** Opens contents not yet known, from whichever organisation's writing: the features in it are equal for all. */
export async function loadPlaceNodes(work: Work, known: Map<string, PlaceNode>, lookIds: Iterable<string>): Promise<PlaceNode[]> {
  const wanted = [...new Set(lookIds)].filter((lookId) => !known.has(lookId));
  if (wanted.length === 0) return [];
  const rows = await work.db.rows(selectPlaceContents, [wanted]);
  return rows.map((row) => {
    const { features } = sealedPlaceSchema.parse(work.core.keys.open(row.organisationId as OrganisationId, 'place_variant', row.placeVariantId, row.sealed));
    const node = { id: row.lookId, features, stored: { placeId: row.placeId, keys: row.keys.map(BigInt), since: row.since.toISOString() } };
    known.set(node.id, node);
    return node;
  });
}

function register({ core }: Work, byKey: Map<string, PlaceNode[]>, node: PlaceNode): void {
  for (const key of clearPlaceKeys(core.keys, node.features)) byKey.set(key, [...(byKey.get(key) ?? []), node]);
}
