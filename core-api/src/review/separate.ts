import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { asOnlyWriter } from '../ingest/only-writer.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { decidePair } from './decide-pair.ts';
import { keepVerdict } from './keep-verdict.ts';
import { actsInPerson } from './may-review.ts';
import { pairOf, readSide, sideOf } from './record-side.ts';
import { separationReasons } from './reason-codes.ts';

const end = z.strictObject({ feedId: z.string().min(1).max(80), ref: z.string().min(1).max(200) });

/** Two records of the caller's organisation that must never be shown as one person, or may be again. */
export const separationRequestSchema = z.strictObject({
  reason: z.enum(separationReasons),
  one: end,
  other: end,
  action: z.enum(['separate', 'withdraw']).default('separate'),
});
export const separationResultSchema = z.object({ separationId: z.guid().describe('Names the entry in the trail. Nothing here tells one side from the other.') });

/**
 * Keeps two identities of one person apart for good (adoption, a new identity, gender recognition), entered by an administrator of the organisation that
 * holds both records. The reason and who entered it are in the trail alone; no reviewer is ever shown the pair, and no history leads from one side to the other.
 * Problems: `forbidden`; `not-found` for a record that is not this organisation's, or not here; `invalid-request` for a record and itself.
 */
export async function separate(core: Core, user: UserPrincipal, body: z.infer<typeof separationRequestSchema>): Promise<Result<z.infer<typeof separationResultSchema>, Problem>> {
  if (user.role !== 'administrator' || !actsInPerson(user)) return failed({ code: 'forbidden' });
  const { organisationId, accountId } = user;
  const [one, other] = [body.one, body.other].map(({ feedId, ref }) => sideOf(core, organisationId, feedId as FeedId, ref));
  const pair = one === undefined || other === undefined ? undefined : pairOf(one, other);
  if (pair === undefined) return failed({ code: 'invalid-request', errors: [{ pointer: '/other', rule: 'another-record' }] });
  return asOnlyWriter(core, organisationId, async (db) => {
    for (const side of pair) if ((await readSide(core, db, side)) === undefined) return failed({ code: 'not-found' });
    const at = core.clock.now();
    const isNew = body.action === 'separate';
    const saying = { organisationId, accountId, role: user.role, origin: 'separation', outcome: isNew ? 'different' : 'unsure', reason: isNew ? body.reason : 'entered-in-error' } as const;
    const separationId = await keepVerdict(core, db, at, pair, saying);
    await decidePair(core, db, at, pair, 'separation', isNew ? 'different' : undefined);
    await appendLeaf(db, core, { organisationId, accountId, clientId: user.hostId }, { kind: 'separation-entered', payload: { separationId, reason: body.reason, action: body.action } });
    return ok({ separationId });
  });
}
