import type { z } from 'zod';

import type { UserPrincipal } from '../../access/principal.ts';
import type { Core } from '../../core.ts';
import type { Problem } from '../../problem/problem.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { selectAccountSessions } from '../../store/sql/select-account-sessions.ts';
import type { UserSession } from './browser.ts';
import { userSession } from './browser.ts';
import { endSessions } from './end-sessions.ts';
import type { sessionListSchema } from './session-schema.ts';

/** Where somebody is signed in, the newest first. */
export async function accountSessions({ store, clock }: Pick<Core, 'store' | 'clock'>, { organisationId, accountId }: Pick<UserPrincipal, 'organisationId' | 'accountId'>): Promise<readonly UserSession[]> {
  const now = clock.now();
  const rows = await store.tx({ own: organisationId, readOnly: true }, (db) => db.rows(selectAccountSessions, [organisationId, accountId, now]));
  return rows.map((row) => userSession(row, now));
}

/** The caller's own sessions, as they may be shown. */
export async function listOwnSessions(core: Core, user: UserPrincipal): Promise<z.infer<typeof sessionListSchema>> {
  const sessions = await accountSessions(core, user);
  return {
    sessions: sessions.map((session) => ({
      sessionId: session.sessionId,
      current: session.sessionId === user.session?.id,
      signedInAt: session.signedInAt.toISOString(),
      lastActiveAt: session.lastActiveAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
      locked: session.isLocked,
      methods: [...session.amr],
    })),
  };
}

/** Ends one of the caller's own sessions. Somebody else's, one that is over and one that never was are all unknown. */
export async function endOwnSession(core: Core, user: UserPrincipal, sessionId: string): Promise<Result<{ readonly ended: number }, Problem>> {
  const ended = await endSessions(core, { organisationId: user.organisationId, accountId: user.accountId, sessionId }, 'signed-out', user);
  return ended === 1 ? ok({ ended }) : failed({ code: 'not-found' });
}
