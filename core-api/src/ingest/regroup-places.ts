import { assignPersonIds } from '../match/assign-ids.ts';
import { clusterPlaces } from '../match/places/cluster-places.ts';
import { isRefuge } from '../normalise/place-kind.ts';
import { connectedComponents } from './connected-components.ts';
import { placeLookKeys } from './place-keys.ts';
import type { PlaceNode, PlaceScope } from './place-scope.ts';
import type { Work } from './work.ts';

/** `created`: a place nobody knew. `merged`: `placeId` took in `other`. `split`: `placeId` is new and was part of `other`. */
export type PlaceEvent = { readonly kind: 'created' | 'merged' | 'split'; readonly placeId: string; readonly other: string | undefined };

/** A content as it is to be stored: new, moved to another place, or with other keys. */
export type SavedPlaceLook = { readonly lookId: string; readonly placeId: string; readonly keys: readonly bigint[] };

/** What the batch does to places. `emptied`: places that lost a content and may have none left. */
export type PlaceRegrouping = { readonly looks: readonly SavedPlaceLook[]; readonly events: readonly PlaceEvent[]; readonly emptied: readonly string[] };

/**
 * Clusters the components of a scope anew, without the contents that went, and gives the groups stable ids. A place that anybody calls a refuge is
 * withheld: all its contents' keys go to the realm that no question derives, whoever wrote them.
 */
export function regroupPlaces(work: Work, { nodes, edges }: PlaceScope, gone: ReadonlySet<string>): PlaceRegrouping {
  const live = nodes.filter(({ id }) => !gone.has(id));
  const byId = new Map(live.map((node) => [node.id, node]));
  const joined = edges.flatMap(([a, b]) => (byId.has(a) && byId.has(b) ? [{ a, b, weightBits: 0 }] : []));
  const components = connectedComponents(live.map(({ id }) => ({ key: id })), joined, 0);
  const groups = components.flatMap((component) => clusterPlaces(component.nodes.flatMap(({ key }) => byId.get(key) ?? [])));
  const previous = new Map(live.flatMap(({ id, stored }) => (stored === undefined ? [] : [[id, { personId: stored.placeId, since: stored.since }] as const])));
  const { assignment, events } = assignPersonIds(groups, previous, () => work.core.ids.uuid());
  const looks = groups.flatMap((group) => {
    const members = group.flatMap((id) => byId.get(id) ?? []);
    const isWithheld = members.some(({ features }) => isRefuge(features.building));
    return members.map((node) => ({ node, lookId: node.id, placeId: assignment.get(node.id) ?? '', keys: placeLookKeys(work.core.keys, node.features, isWithheld) }));
  });
  return {
    looks: looks.filter(hasChanged),
    events: events.map((event) => ({ kind: event.kind, placeId: event.personId, other: event.kind === 'created' ? undefined : event.other })),
    emptied: [...new Set(nodes.flatMap(({ stored }) => stored?.placeId ?? []))],
  };
}

function hasChanged({ node: { stored }, placeId, keys }: SavedPlaceLook & { readonly node: PlaceNode }): boolean {
  return stored?.placeId !== placeId || stored.keys.length !== keys.length || keys.some((key, at) => stored.keys[at] !== key);
}
