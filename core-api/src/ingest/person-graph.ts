import type { Keys } from '../keys/keys.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Level } from './person-content.ts';

/** One organisation's row for a content. */
export type Variant = {
  readonly organisationId: OrganisationId;
  readonly variantId: string;
  /** As stored; undefined for one that this batch brings. */
  readonly stored: { readonly personId: string; readonly ownLevel: Level } | undefined;
  ownLevel: Level;
  /** No record uses it any more. */
  gone: boolean;
};

/**
 * One distinct content, across organisations, as it is stored and as this batch leaves it. `key` is the look id of the content at level 0,
 * so that clustering sees the same node whatever its level has become.
 */
export type PersonNode = {
  readonly key: string;
  readonly identity: string;
  readonly features: PersonFeatures;
  readonly apart: string | undefined;
  readonly stored: { readonly lookId: string; readonly personId: string; readonly level: Level } | undefined;
  readonly variants: Map<OrganisationId, Variant>;
  personId: string;
  level: Level;
};

export type PersonEdge = { readonly a: string; readonly b: string; readonly weightBits: number };

/** Whether any organisation still holds the content. */
export function isLive(node: PersonNode): boolean {
  for (const { gone } of node.variants.values()) if (!gone) return true;
  return false;
}

/** The highest level among the records of a content. */
export function ownLevelOf(node: PersonNode): Level {
  return highest([...node.variants.values()].filter(({ gone }) => !gone).map(({ ownLevel }) => ownLevel));
}

/** The highest of some levels; 0 of none. */
export function highest(levels: readonly Level[]): Level {
  return levels.includes(2) ? 2 : levels.includes(1) ? 1 : 0;
}

/** The look id under which a node stands at the level it has now: its key, or the shielded one. */
export function standingId(keys: Keys, { key, identity, level }: Pick<PersonNode, 'key' | 'identity' | 'level'>): string {
  return level === 2 ? lookIdOf(keys, identity, 2) : key;
}

/** The look id under which a content stands at a level: shielded persons have ids, too, that search cannot derive. */
export function lookIdOf(keys: Keys, identity: string, level: Level): string {
  return keys.macUuid(level === 2 ? 'shielded' : 'open', identity);
}
