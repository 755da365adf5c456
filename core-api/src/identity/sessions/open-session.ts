import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import { deleteOldSessions } from '../../store/sql/delete-old-sessions.ts';
import { insertUserSession } from '../../store/sql/insert-user-session.ts';
import { lockBrowserSessions } from '../../store/sql/lock-browser-sessions.ts';
import { markSignedIn } from '../../store/sql/mark-signed-in.ts';
import { moveBrowserSessions } from '../../store/sql/move-browser-sessions.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import { browserMac, newBrowserCookie } from './browser.ts';
import { sessionLimits } from './session-limits.ts';

/** How somebody signed in: authentication methods (RFC 8176), and through whom. */
export type SignInProof = { readonly amr: readonly string[]; readonly connectionId?: string | undefined };

/** Milliseconds for which sessions that are over are kept. */
const keepMs = 30 * 86_400_000;

/**
 * Opens a session of an account in a browser and makes it the active one: every other session there is locked. The browser gets a new cookie at each sign-in, under
 * which its other sessions stand from now on, so that a cookie which somebody planted is worth nothing (ASVS 7.2.4). Audited in the same transaction.
 */
export async function openSession(core: Core, { organisationId, accountId }: AccountRef, proof: SignInProof, oldCookie: string | undefined): Promise<{ readonly sessionId: string; readonly cookie: string }> {
  const now = core.clock.now();
  const sessionId = core.ids.uuid();
  const cookie = newBrowserCookie();
  const mac = browserMac(core.keys, cookie);
  const oldMac = oldCookie === undefined ? mac : browserMac(core.keys, oldCookie);
  // A second factor was shown here; where another organisation's provider saw it, ours was not.
  const steppedUpAt = proof.connectionId === undefined ? now : null;
  await core.store.tx({ own: organisationId, proof: [oldMac, mac] }, async (db) => {
    await db.run(lockBrowserSessions, [oldMac, null, now]);
    await db.run(moveBrowserSessions, [oldMac, mac]);
    const { absoluteSeconds, idleSeconds } = await sessionLimits(db, organisationId);
    const expiresAt = new Date(now.getTime() + absoluteSeconds * 1000);
    await db.run(deleteOldSessions, [new Date(now.getTime() - keepMs)]);
    await db.run(insertUserSession, [organisationId, sessionId, accountId, mac, proof.connectionId ?? null, proof.amr, now, steppedUpAt, idleSeconds, expiresAt]);
    await db.run(markSignedIn, [organisationId, accountId, now]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'signed-in', payload: { sessionId, amr: proof.amr, connection: proof.connectionId ?? null } });
  });
  return { sessionId, cookie };
}
