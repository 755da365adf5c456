import { z } from 'zod';

import type { Core } from '../../core.ts';
import { recordSource } from '../../sensitivity/record-source.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import { lastId } from '../../shared/page-cursor.ts';
import { findOwnerViews } from '../../store/sql/find-owner-views.ts';
import type { RecordViewRow } from '../../store/owner-view-columns.ts';
import { listOwnerViews } from '../../store/sql/list-owner-views.ts';
import type { Db } from '../../store/store.ts';
import { disclosureWays, recordText } from '../trace.ts';
import { traceTokens } from '../trace-tokens.ts';
import { openedOr } from './opened-or.ts';

const partSchema = z.object({ records: z.array(z.object({ feedId: z.string(), source: z.string(), ref: z.string().optional(), version: z.number().optional(), way: z.enum(disclosureWays) })) });

/** A record by the reference that its own system has for it. */
export type RecordReference = { readonly feedId: string; readonly ref: string };
/** From when to when, and before which place in the list; of one organisation that looked, or under one gateway. */
export type ViewWindow = { readonly from: Date; readonly to: Date; readonly before?: Date; readonly beforeLeaf?: string; readonly organisation?: string | undefined; readonly gateway?: string | undefined; readonly limit: number };

/** One of the owner's records, as it was seen. */
export type SeenRecord = { readonly feedId: string; readonly ref: string | null; readonly version: number | null; readonly way: (typeof disclosureWays)[number] };

/** Who saw an organisation's records (all of them where none is named), the newest first; also records that were deleted since. The transaction's own organisation is the owner. */
export async function viewsOfRecords(db: Db, core: Pick<Core, 'keys'>, owner: OrganisationId, records: readonly RecordReference[] | undefined, { from, to, before = to, beforeLeaf = lastId, organisation, gateway, limit }: ViewWindow): Promise<RecordViewRow[]> {
  const rest = [from, to, organisation ?? null, gateway ?? null, before, beforeLeaf, limit] as const;
  return records === undefined ? db.rows(listOwnerViews, [owner, ...rest]) : db.rows(findOwnerViews, [owner, traceTokens(core.keys, recordTexts(core, owner, records)), ...rest]);
}

/** The texts by which views of some records of an organisation are found. */
export function recordTexts(core: Pick<Core, 'keys'>, owner: OrganisationId, records: readonly RecordReference[]): string[] {
  return records.map(({ feedId, ref }) => recordText(recordSource(core.keys, owner, feedId, ref)));
}

/**
 * Which of the owner's records a view showed, as it was written for the owner; null where the month's key was destroyed. What somebody spoilt is null, too, and told to the log: `mast audit verify` finds it, and the owner is shown that there
 * was a view, and every other.
 */
export function openRecordsOf(core: Pick<Core, 'keys' | 'log'>, owner: OrganisationId, { leafId, period, sealed }: Pick<RecordViewRow, 'leafId' | 'period' | 'sealed'>): SeenRecord[] | null {
  if (!core.keys.hasAuditKey(period)) return null;
  const opened = openedOr(undefined, () => partSchema.parse(core.keys.auditOpen(period, `${leafId}/${owner}`, sealed)));
  if (opened === undefined) core.log.error('owner-view-not-opened', { leaf: leafId });
  return opened === undefined ? null : opened.records.map(({ feedId, ref, version, way }) => ({ feedId, ref: ref ?? null, version: version ?? null, way }));
}
