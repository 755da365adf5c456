import { z } from 'zod';

import type { ConnectorPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { asOnlyWriter } from '../ingest/only-writer.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectFeed } from '../store/sql/select-feed.ts';
import { selectPairRule } from '../store/sql/select-pair-rule.ts';
import { decidePair } from './decide-pair.ts';
import { keepVerdict } from './keep-verdict.ts';
import { pairOf, sideOf } from './record-side.ts';

const ref = z.string().min(1).max(200);

/** A source says that two of its references are one person, or no longer (HL7 v2.5.1, ADT A40 and its reversal A43/A47 family). */
export const mergeRequestSchema = z.strictObject({ from: ref, into: ref, action: z.enum(['merge', 'unmerge']).default('merge') });
export const mergeResultSchema = z.object({ changed: z.boolean().describe('Whether this was news; the same merge again is not.') });

/**
 * Links two records of a feed as its source asks, or unlinks them. It holds whether the records are here yet or not, and through every change of their
 * content; like any evidence it waits for a reviewer where somebody already seen would change. Idempotent. Problems: `not-found`, `feed-suspended`,
 * `invalid-request` for a reference and itself.
 */
export async function mergeSources(core: Core, caller: ConnectorPrincipal, feedId: FeedId, body: z.infer<typeof mergeRequestSchema>): Promise<Result<z.infer<typeof mergeResultSchema>, Problem>> {
  if (!caller.feeds.includes(feedId)) return failed({ code: 'not-found' });
  const { organisationId, clientId } = caller;
  const pair = pairOf(sideOf(core, organisationId, feedId, body.from), sideOf(core, organisationId, feedId, body.into));
  if (pair === undefined) return failed({ code: 'invalid-request', errors: [{ pointer: '/into', rule: 'another-reference' }] });
  return asOnlyWriter(core, organisationId, async (db) => {
    const feed = await db.one(selectFeed, [organisationId, feedId]);
    if (feed === undefined) return failed({ code: 'not-found' });
    if (feed.status !== 'active') return failed({ code: 'feed-suspended' });
    const isMerge = body.action === 'merge';
    const known = await db.one(selectPairRule, [pair[0].source, pair[1].source, 'source-merge']);
    if ((known !== undefined) === isMerge) return ok({ changed: false });
    const at = core.clock.now();
    const outcome = isMerge ? 'same' : 'unsure';
    const verdictId = await keepVerdict(core, db, at, pair, { organisationId, clientId, role: 'source', origin: 'source-merge', outcome, reason: `source-${body.action}` });
    await decidePair(core, db, at, pair, 'source-merge', isMerge ? 'same' : undefined);
    await appendLeaf(db, core, { organisationId, clientId }, { kind: 'sources-merged', payload: { feedId, verdictId, action: body.action } });
    return ok({ changed: true });
  });
}
