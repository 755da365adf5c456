import { hash } from 'node:crypto';

import type { Version } from './version.ts';

/** A resource as it came, of which only its name and version have been looked at. */
type RawResource = { readonly raw: unknown; readonly at: Version };

/**
 * Name and version of a resource, or the rule that it breaks. A server that gives no `versionId` has its content for a version, and a digest of that stands for it here and in memory only; so it does
 * for the name of what has none.
 */
export function rawResource(raw: unknown): RawResource & { readonly rule?: 'row-unreadable' | 'reference-missing' } {
  if (!isGroup(raw) || typeof raw['resourceType'] !== 'string') return { raw, at: nameless(raw), rule: 'row-unreadable' };
  const { resourceType: type, id } = raw;
  if (typeof id !== 'string' || !/^[A-Za-z0-9\-.]{1,64}$/.test(id)) return { raw, at: nameless(raw), rule: 'reference-missing' };
  const meta = isGroup(raw['meta']) ? raw['meta'] : {};
  const { versionId, lastUpdated } = meta;
  const ms = typeof lastUpdated === 'string' ? Date.parse(lastUpdated) : Number.NaN;
  return { raw, at: { type, id, version: typeof versionId === 'string' && versionId !== '' ? versionId : digestOf(raw), ms: Number.isNaN(ms) ? undefined : ms } };
}

function nameless(raw: unknown): Version {
  return { type: '', id: digestOf(raw), version: '', ms: undefined };
}

function digestOf(raw: unknown): string {
  return hash('sha256', JSON.stringify(raw ?? null), 'base64url');
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
