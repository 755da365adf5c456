import { appendLeaf } from '../audit/append-leaf.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import { holdConservation } from '../ingest/conservation.ts';
import type { Core } from '../core.ts';
import { insertBatch } from '../store/sql/insert-batch.ts';
import { saveFeedState } from '../store/sql/save-feed-state.ts';
import { saveGeneration } from '../store/sql/save-generation.ts';
import type { Db } from '../store/store.ts';
import type { LoadFile } from './load-file.ts';

/** Whose client id stands in the audit trail: no connector sent this. */
const clientId = 'mast-load';

/** The listing that a file is, under the name that the SFTP connector would give it. */
export function generationOf({ name }: LoadFile): string {
  return `${name}#1`;
}

/**
 * Enters a loaded file as the first batch of its feed, so that the next one goes on: ledger, cursor as the SFTP connector writes it behind a whole file, a
 * complete listing, and the audit.
 */
export async function settleFeed(db: Db, core: Pick<Core, 'keys' | 'ids' | 'clock'>, file: LoadFile, { applied, rejected }: { readonly applied: number; readonly rejected: number }, at: Date): Promise<void> {
  const { organisationId, feedId, name, rows } = file;
  const counts = { applied, unchanged: 0, rejected, tombstoned: 0, held: 0 };
  holdConservation(rows, counts);
  const sequence = Number(/_(\d+)\.csv$/.exec(name)?.[1] ?? 1);
  const cursor = JSON.stringify({ file: name, seq: sequence, row: rows, attempt: 1, done: true });
  const contentMac = core.keys.macBytes('batch-content', canonicalJson([organisationId, feedId, { load: name, rows, cursor }]));
  await db.run(insertBatch, [organisationId, feedId, 1, contentMac, null, cursor, 'full', JSON.stringify({ ...counts, rejects: [] }), at]);
  await db.run(saveFeedState, [organisationId, feedId, 1, cursor, at, applied]);
  await db.run(saveGeneration, [organisationId, feedId, generationOf(file), 'complete', 1, rows, 0, null, at]);
  await appendLeaf(db, core, { organisationId, clientId }, { kind: 'batch-applied', payload: { feedId, sequence: 1, mode: 'full', counts } });
}
