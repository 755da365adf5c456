import { appendLeaf } from '../../audit/append-leaf.ts';
import type { AuditActor } from '../../audit/events.ts';
import type { Core } from '../../core.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import { deleteSessionArtefacts } from '../../store/sql/delete-session-artefacts.ts';
import { endSessions as endRows } from '../../store/sql/end-sessions.ts';
import type { Db } from '../../store/store.ts';

/** Why a session ended before its time. */
export type EndReason = 'signed-out' | 'administrator' | 'operator' | 'credential-changed' | 'recovery';

/** Which sessions of one organisation: one, those of one account, or all; but for the one that is kept. */
export type EndScope = { readonly organisationId: OrganisationId; readonly accountId?: string | undefined; readonly sessionId?: string | undefined; readonly keep?: string | undefined };

/**
 * Ends sessions at once: their access tokens are refused on the next request, their refresh tokens and codes are gone. Returns how many were ended now; audited in
 * the same transaction. For a change that must end sessions with it, `endSessionsIn` joins that change's transaction.
 */
export async function endSessions(core: Pick<Core, 'store' | 'keys' | 'ids' | 'clock'>, scope: EndScope, reason: EndReason, actor: AuditActor): Promise<number> {
  return core.store.tx({ own: scope.organisationId }, (db) => endSessionsIn(db, core, scope, reason, actor));
}

/** As `endSessions`, in a transaction whose `own` is the organisation. */
export async function endSessionsIn(db: Db, core: Pick<Core, 'keys' | 'ids' | 'clock'>, scope: EndScope, reason: EndReason, actor: AuditActor): Promise<number> {
  const { organisationId, accountId = null, sessionId = null, keep = null } = scope;
  const ended = (await db.rows(endRows, [organisationId, accountId, sessionId, core.clock.now(), reason, keep])).map((row) => row.session_id);
  if (ended.length === 0) return 0;
  await db.run(deleteSessionArtefacts, [ended]);
  await appendLeaf(db, core, actor, { kind: 'sessions-ended', payload: { reason, account: accountId, sessions: ended } });
  return ended.length;
}
