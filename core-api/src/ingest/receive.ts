import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectBatch } from '../store/sql/select-batch.ts';
import { selectFeed } from '../store/sql/select-feed.ts';
import { selectGeneration } from '../store/sql/select-generation.ts';
import type { BatchBody, BatchResult } from './batch-schema.ts';
import { batchResultSchema } from './batch-schema.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import { feedTerms } from './feed-terms.ts';
import { knownTexts } from './known-texts.ts';
import type { Work } from './work.ts';

/** A batch that may be applied, or one that was and whose answer is given again. */
export type Received = FreshBatch | { readonly kind: 'replay'; readonly result: BatchResult };
export type FreshBatch = {
  readonly kind: 'fresh';
  readonly contentMac: Buffer;
  /** Rows on the earlier pages of its full listing. */
  readonly rowsBefore: number;
  /** Records of the feed before this batch. */
  readonly liveRecords: number;
  /** Whether agreements let the feed bring category codes. */
  readonly allowsCategories: boolean;
};

/**
 * Step RECEIVE: is this the batch the feed waits for? Sequence numbers leave no gap, the cursor continues, the pages of a full listing follow
 * on. A batch that was applied before gets its answer again, if its content is the same. Problems: `not-found`, `feed-suspended`,
 * `sequence-conflict`, `cursor-conflict`, `generation-conflict`, `terms-changed`, `invalid-request` where rows are named as unchanged under no terms.
 */
export async function receive(work: Work, body: BatchBody): Promise<Result<Received, Problem>> {
  const feed = await work.db.one(selectFeed, [work.organisationId, work.feedId]);
  if (feed === undefined) return failed({ code: 'not-found' });
  if (feed.status !== 'active') return failed({ code: 'feed-suspended' });
  const contentMac = work.core.keys.macBytes('batch-content', canonicalJson([work.organisationId, work.feedId, body], knownTexts(work)));
  const position = { currentCursor: feed.cursor, currentSequence: feed.sequence };
  if (body.sequence <= feed.sequence) {
    const applied = await work.db.one(selectBatch, [work.organisationId, work.feedId, body.sequence]);
    if (applied === undefined || !applied.contentMac.equals(contentMac)) return failed({ code: 'sequence-conflict', ...position });
    return ok({ kind: 'replay', result: batchResultSchema.parse(applied.result) });
  }
  if (body.sequence !== feed.sequence + 1) return failed({ code: 'sequence-conflict', ...position });
  if (body.previousCursor !== feed.cursor) return failed({ code: 'cursor-conflict', ...position });
  const rowsBefore = await rowsOnEarlierPages(work, body.generation);
  if (rowsBefore === undefined) return failed({ code: 'generation-conflict', ...position });
  if (body.terms === undefined && body.rows.some((row) => 'unchanged' in row)) return failed({ code: 'invalid-request', errors: [{ pointer: '/terms', rule: 'required' }] });
  if (body.terms !== undefined && body.terms !== (await feedTerms(work, feed.allowsCategories))) return failed({ code: 'terms-changed' });
  return ok({ kind: 'fresh', contentMac, rowsBefore, liveRecords: feed.liveRecords, allowsCategories: feed.allowsCategories });
}

/** Undefined where the page does not follow on. A listing's id may not come twice: its marks are still on the records. */
async function rowsOnEarlierPages(work: Work, generation: BatchBody['generation']): Promise<number | undefined> {
  if (generation === undefined) return 0;
  const known = await work.db.one(selectGeneration, [work.organisationId, work.feedId, generation.id]);
  if (known === undefined) return generation.page === 1 ? 0 : undefined;
  return known.status === 'open' && known.pages === generation.page - 1 ? known.rowsRead : undefined;
}
