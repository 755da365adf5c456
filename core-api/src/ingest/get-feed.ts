import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { countQuarantine } from '../store/sql/count-quarantine.ts';
import { selectFeed } from '../store/sql/select-feed.ts';
import { selectHeld } from '../store/sql/select-held.ts';
import type { FeedStatus } from './batch-schema.ts';
import type { FeedCaller } from './feed-caller.ts';
import { mayReach } from './feed-caller.ts';
import { feedTerms } from './feed-terms.ts';

/** Where a feed stands, so that a connector can start or go on from there, and its organisation's own staff can see. Problem: `not-found`, also for a feed that is not the caller's. */
export async function getFeed(core: Core, caller: FeedCaller, feedId: FeedId): Promise<Result<FeedStatus, Problem>> {
  if (!mayReach(caller, feedId)) return failed({ code: 'not-found' });
  const key: [string, string] = [caller.organisationId, feedId];
  // In matching scope, since lists of every organisation are part of the terms.
  return core.store.tx({ own: caller.organisationId, matching: true, readOnly: true }, async (db) => {
    const feed = await db.one(selectFeed, key);
    if (feed === undefined) return failed({ code: 'not-found' });
    const quarantine = await db.one(countQuarantine, key);
    const held = (await db.one(selectHeld, key))?.missing ?? 0;
    return ok({
      feedId,
      sequence: feed.sequence,
      cursor: feed.cursor,
      state: feed.status !== 'active' ? 'suspended' : held > 0 ? 'held' : 'active',
      lastGood: feed.lastGood?.toISOString() ?? null,
      liveRecords: feed.liveRecords,
      quarantined: quarantine?.waiting ?? 0,
      held,
      terms: await feedTerms({ core, db, organisationId: caller.organisationId, feedId }, feed.allowsCategories),
    });
  });
}
