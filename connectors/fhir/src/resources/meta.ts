import { z } from 'zod';

import type { Coding } from './elements.ts';
import { coding, listOf, maybe, moment, words } from './elements.ts';

/**
 * How closely a resource is to be kept. `restricted`: nobody may learn where the person is. `very-restricted`: nothing of the person leaves. `redacted`: PDS has withdrawn
 * the record as invalid.
 */
export type Confidentiality = 'open' | 'restricted' | 'very-restricted' | 'redacted';

/** Codes of v3-Confidentiality as servers write them, and the one that PDS adds (personal-demographics-service-api, "meta.security"). */
const levels: readonly (readonly [string, Confidentiality])[] = [['REDACTED', 'redacted'], ['V', 'very-restricted'], ['R', 'restricted']];

const metaSchema = z.object({ versionId: maybe(words), lastUpdated: maybe(moment), security: listOf(coding), tag: listOf(coding) });
const carrier = z.object({ meta: z.unknown() });

export type Meta = { readonly versionId?: string | undefined; readonly lastUpdated?: string | undefined };

/** A resource's version, its confidentiality, and its tags for marking. A label is taken at its word whatever system it names: one too many hides, one too few tells. */
export function readMeta(raw: unknown): { readonly meta: Meta; readonly confidentiality: Confidentiality; readonly tags: readonly Coding[] } {
  const said = carrier.safeParse(raw).data?.meta;
  const { versionId, lastUpdated, security, tag } = metaSchema.safeParse(said).data ?? { security: [], tag: [] };
  const codes = new Set(security.map(({ code }) => code.trim().toUpperCase()));
  return { meta: { ...(versionId === undefined ? {} : { versionId }), ...(lastUpdated === undefined ? {} : { lastUpdated }) }, confidentiality: levels.find(([code]) => codes.has(code))?.[1] ?? 'open', tags: tag };
}
