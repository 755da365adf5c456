import { saveGeneration } from '../store/sql/save-generation.ts';
import { selectMissingRecords } from '../store/sql/select-missing-records.ts';
import type { BatchBody } from './batch-schema.ts';
import { removalGuard } from './removal-guard.ts';
import type { FreshBatch } from './receive.ts';
import type { RowChanges, StoredRecord } from './row-changes.ts';
import type { Work } from './work.ts';

/** What a page of a full listing means for the records it does not name. */
export type ListingOutcome = { readonly missing: readonly StoredRecord[]; readonly removed: number; readonly held: number };

const nothingMissing: ListingOutcome = { missing: [], removed: 0, held: 0 };

/**
 * After the last page of a full listing, finds the records that no page named. They are removed, unless the removal guard trips: then all
 * are kept, the listing is `held`, and a person decides. Earlier pages, and batches that are no listing, remove nothing by silence.
 */
export async function followListing(work: Work, body: BatchBody, changes: RowChanges, { rowsBefore, liveRecords }: FreshBatch): Promise<ListingOutcome> {
  const { generation } = body;
  if (generation === undefined) return nothingMissing;
  const rowsRead = rowsBefore + body.rows.length;
  const key = [work.organisationId, work.feedId, generation.id] as const;
  if (!generation.last) {
    await work.db.run(saveGeneration, [...key, 'open', generation.page, rowsRead, 0, null, work.at]);
    return nothingMissing;
  }
  const rows = await work.db.rows(selectMissingRecords, [...key, changes.named]);
  const missing = rows.map((row) => ({ ...row, variantId: row.variantId ?? undefined }));
  const reason = removalGuard({ rowsRead, expectedRows: generation.expectedRows, live: liveRecords, missing: missing.length });
  await work.db.run(saveGeneration, [...key, reason === undefined ? 'complete' : 'held', generation.page, rowsRead, missing.length, reason ?? null, work.at]);
  return reason === undefined ? { missing, removed: missing.length, held: 0 } : { missing: [], removed: 0, held: missing.length };
}
