import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertFeedSuspension } from '../store/sql/insert-feed-suspension.ts';
import { selectFeed } from '../store/sql/select-feed.ts';
import { suspendFeed as takeOut } from '../store/sql/suspend-feed.ts';
import type { suspendedSchema, suspensionSchema } from './feed-suspension-schema.ts';

/**
 * An organisation takes its own feed out of every answer, from the next request on; batches are refused meanwhile. One person is enough, and saying it twice changes
 * nothing. Problem: `not-found` for a feed that is not the organisation's.
 */
export async function suspendFeed(core: Core, user: UserPrincipal, feedId: FeedId, { reason }: z.infer<typeof suspensionSchema>): Promise<Result<z.infer<typeof suspendedSchema>, Problem>> {
  const { organisationId, accountId, hostId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    if ((await db.one(selectFeed, [organisationId, feedId])) === undefined) return failed({ code: 'not-found' });
    if ((await db.run(takeOut, [organisationId, feedId])) > 0) {
      await db.run(insertFeedSuspension, [organisationId, core.ids.uuid(), feedId, reason, accountId, core.clock.now()]);
      await appendLeaf(db, core, { organisationId, accountId, clientId: hostId }, { kind: 'feed-suspended', payload: { feedId, reason } });
    }
    return ok({ state: 'suspended' } as const);
  });
}
