import type { PlaceNode } from './cluster-places.ts';
import { clusterPlaces } from './cluster-places.ts';
import { judgePlaces } from './judge-places.ts';
import { placeKeys } from './place-keys.ts';

/**
 * The places among contents, all in memory: pairs that share a key and are judged the same make components, and each component is clustered.
 * Groups of ids, each sorted; the order of the contents says nothing. What ingest does with the database, batch by batch, comes to the same.
 */
export function groupPlaces(contents: readonly PlaceNode[]): string[][] {
  const parent = contents.map((_content, at) => at);
  const root = (from: number): number => {
    let at = from;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  const blocks = new Map<string, number[]>();
  for (const [at, { features }] of contents.entries()) {
    for (const key of placeKeys(features)) {
      const block = blocks.get(key) ?? [];
      for (const other of block) {
        const node = contents[other];
        if (node !== undefined && root(other) !== root(at) && judgePlaces(node.features, features).verdict === 'same') parent[root(at)] = root(other);
      }
      block.push(at);
      blocks.set(key, block);
    }
  }
  const components = Map.groupBy(contents.keys(), root);
  return [...components.values()].flatMap((component) => clusterPlaces(component.flatMap((at) => contents[at] ?? [])));
}
