import type { ConnectorPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed } from '../shared/result.ts';
import type { BatchBody, BatchResult } from './batch-schema.ts';
import { inIngest } from './in-ingest.ts';
import { runPipeline } from './pipeline.ts';

/**
 * Takes one batch of a feed: applied whole, in one transaction, or not at all. When it resolves with a result, the rows, the cursor and the
 * audit leaf are durable, and the same batch sent again gets the same result. Problems: `not-found` (also for a feed that is not the caller's),
 * `feed-suspended`, `sequence-conflict`, `cursor-conflict`, `generation-conflict`, `terms-changed`, `rows-not-known`. Throws when the database or the audit trail is not to be
 * had; then nothing was applied.
 */
export async function receiveBatch(core: Core, caller: ConnectorPrincipal, feedId: FeedId, body: BatchBody): Promise<Result<BatchResult, Problem>> {
  if (!caller.feeds.includes(feedId)) return failed({ code: 'not-found' });
  const result = await inIngest(core, caller, feedId, body.sequence, (work) => runPipeline(work, caller, body));
  if (result.ok) {
    const { applied, unchanged, rejected, tombstoned, held } = result.value;
    core.log.info('ingest.batch-applied', { feedId, sequence: body.sequence, applied, unchanged, rejected, tombstoned, held });
  }
  return result;
}
