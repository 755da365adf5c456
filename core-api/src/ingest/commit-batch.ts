import { appendLeaf } from '../audit/append-leaf.ts';
import { insertBatch } from '../store/sql/insert-batch.ts';
import { saveFeedState } from '../store/sql/save-feed-state.ts';
import type { BatchBody, BatchResult } from './batch-schema.ts';
import type { FreshBatch } from './receive.ts';
import type { Work } from './work.ts';

/**
 * The last writes of a batch, in the transaction of its rows: ledger, cursor, audit. Either all of it is there afterwards or nothing.
 * `liveChange` is records added less records removed. A batch that says nothing (no row, no part of a listing) tells that the feed is alive: that stands in the ledger and in
 * `last_good`, and the trail, which is about people, gets no leaf of it (docs/adr/0053).
 */
export async function commitBatch(work: Work, clientId: string, body: BatchBody, fresh: FreshBatch, result: BatchResult, liveChange: number): Promise<void> {
  const { db, core, organisationId, feedId, at } = work;
  const { sequence, previousCursor, cursor, mode } = body;
  const { rejects: _pointers, ...counts } = result;
  const isSilent = body.rows.length === 0 && body.generation === undefined;
  await Promise.all([
    db.run(insertBatch, [organisationId, feedId, sequence, fresh.contentMac, previousCursor, cursor, mode, JSON.stringify(result), at]),
    db.run(saveFeedState, [organisationId, feedId, sequence, cursor, at, liveChange]),
    ...(isSilent ? [] : [appendLeaf(db, core, { organisationId, clientId }, { kind: 'batch-applied', payload: { feedId, sequence, mode, counts } })]),
  ]);
}
