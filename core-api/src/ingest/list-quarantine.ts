import { z } from 'zod';

import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectFeed } from '../store/sql/select-feed.ts';
import { selectQuarantine } from '../store/sql/select-quarantine.ts';
import type { QuarantineList } from './batch-schema.ts';
import type { FeedCaller } from './feed-caller.ts';
import { mayReach } from './feed-caller.ts';

const pageSize = 200;
const problemsSchema = z.array(z.object({ pointer: z.string(), rule: z.string() }));

/**
 * Refused rows of a feed in the order they came, a page at a time: where, which field, which rule, never a value. `cursor` is the
 * `nextCursor` of the page before. Problems: `not-found`, `invalid-request` for a cursor that is none.
 */
export async function listQuarantine(core: Core, caller: FeedCaller, feedId: FeedId, cursor?: string): Promise<Result<QuarantineList, Problem>> {
  if (!mayReach(caller, feedId)) return failed({ code: 'not-found' });
  const after = /^(\d{1,15})-(\d{1,6})$/.exec(cursor ?? '0-0');
  if (after === null) return failed({ code: 'invalid-request', errors: [{ pointer: '/cursor', rule: 'format' }] });
  const from = cursor === undefined ? [-1, -1] : [Number(after[1]), Number(after[2])];
  return core.store.tx({ own: caller.organisationId, readOnly: true }, async (db) => {
    if ((await db.one(selectFeed, [caller.organisationId, feedId])) === undefined) return failed({ code: 'not-found' });
    const found = await db.rows(selectQuarantine, [caller.organisationId, feedId, from[0] ?? -1, from[1] ?? -1, pageSize]);
    const last = found.length === pageSize ? found.at(-1) : undefined;
    const rows = found.map(({ sequence, row, problems, at }) => ({ sequence, row, problems: problemsSchema.parse(problems), at: at.toISOString() }));
    return ok({ rows, nextCursor: last === undefined ? null : `${last.sequence}-${last.row}` });
  });
}
