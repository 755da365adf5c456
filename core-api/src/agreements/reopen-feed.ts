import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { agreeFeedReopening } from '../store/sql/agree-feed-reopening.ts';
import { askFeedReopening } from '../store/sql/ask-feed-reopening.ts';
import { reopenFeed as letIn } from '../store/sql/reopen-feed.ts';
import { selectFeed } from '../store/sql/select-feed.ts';
import type { reopeningSchema } from './feed-suspension-schema.ts';

/**
 * Lets a suspended feed into answers again, by two people of its organisation: the first call asks, another person's agrees. Problems: `not-found` for a feed that is not
 * the organisation's; `two-people-needed` where the one who asked agrees with themselves.
 */
export async function reopenFeed(core: Core, user: UserPrincipal, feedId: FeedId): Promise<Result<z.infer<typeof reopeningSchema>, Problem>> {
  const { organisationId, accountId, hostId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    const feed = await db.one(selectFeed, [organisationId, feedId]);
    if (feed === undefined) return failed({ code: 'not-found' });
    if (feed.status === 'active') return ok({ state: 'active' } as const);
    const at = core.clock.now();
    const told = async (state: 'active' | 'asked') => {
      await appendLeaf(db, core, { organisationId, accountId, clientId: hostId }, { kind: 'feed-reopening', payload: { feedId, state } });
      return ok({ state });
    };
    if ((await db.run(askFeedReopening, [organisationId, feedId, accountId, at])) > 0) return told('asked');
    if ((await db.run(agreeFeedReopening, [organisationId, feedId, accountId, at])) === 0) return failed({ code: 'two-people-needed' });
    await db.run(letIn, [organisationId, feedId]);
    return told('active');
  });
}
