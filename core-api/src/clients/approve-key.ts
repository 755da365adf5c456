import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { addClientKey } from '../store/sql/add-client-key.ts';
import { decideClientKeyRequest } from '../store/sql/decide-client-key-request.ts';
import { selectClientKeyRequests } from '../store/sql/select-client-key-requests.ts';
import { ownClient } from './own-client.ts';

/** A key waits so long for its second person; afterwards it is asked for again. Judgement. */
const waitDays = 7;

/** Requests asked before then wait no more. */
export function waitsSince(now: Date): Date {
  return new Date(now.getTime() - waitDays * 86_400_000);
}

/**
 * A second person lets a key in; the old one stays good until it is taken back, so that the machine can change over. Problems: `not-found`, `two-people-needed` for whoever asked,
 * `state-changed` when the client has ten keys or this id by now.
 */
export async function approveKey(core: Core, user: UserPrincipal, requestId: string): Promise<Result<{ clientId: string; at: string }, Problem>> {
  const now = core.clock.now();
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const request = await db.one(selectClientKeyRequests, [user.organisationId, requestId, waitsSince(now)]);
    const client = request === undefined ? undefined : await ownClient(db, user, request.client_id);
    if (request === undefined || client === undefined) return failed({ code: 'not-found' } as const);
    if ((await db.run(decideClientKeyRequest, [user.organisationId, requestId, user.accountId, now])) !== 1) return failed({ code: 'two-people-needed' } as const);
    // The decision is undone with the transaction when the key does not get in.
    if ((await db.run(addClientKey, [request.client_id, request.kid, JSON.stringify(request.jwk)])) !== 1) throw new ProblemError({ code: 'state-changed' });
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId }, { kind: 'client-key-approved', payload: { clientId: request.client_id, kid: request.kid, requestId } });
    await queueNotice(db, core, { kind: 'client-key-changed', organisationId: user.organisationId, role: 'information-governance-lead', reference: requestId });
    return ok({ clientId: request.client_id, at: now.toISOString() });
  });
}
