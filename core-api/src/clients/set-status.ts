import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { setClientStatus } from '../store/sql/set-client-status.ts';
import type { StatusRequest } from './client-schema.ts';
import { ownClient } from './own-client.ts';

/** Suspends a machine, or lets it back: no new tokens, and those it has are refused on their next request. Problems: `not-found`, `state-changed` when it stands so already. */
export async function setStatus(core: Core, user: UserPrincipal, clientId: string, { status, reason }: StatusRequest): Promise<Result<{ clientId: string; at: string }, Problem>> {
  const now = core.clock.now();
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const client = await ownClient(db, user, clientId);
    if (client === undefined) return failed({ code: 'not-found' } as const);
    if ((await db.run(setClientStatus, [clientId, status, now])) !== 1) return failed({ code: 'state-changed' } as const);
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId }, { kind: 'client-status-set', payload: { clientId, status, reason } });
    return ok({ clientId, at: now.toISOString() });
  });
}
