import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import { markSignedInAgain } from '../../store/sql/mark-signed-in-again.ts';
import { moveBrowserSessions } from '../../store/sql/move-browser-sessions.ts';
import { unlockSession } from '../../store/sql/unlock-session.ts';
import { browserMac, newBrowserCookie, type UserSession } from './browser.ts';

/** Seconds for which the whole sign-in counts as just done: long enough to set up an app, too short for whoever finds a screen open. Judgement. */
const freshSeconds = 600;

/**
 * The active session's user went through the whole sign-in again: the session goes on, under a new cookie as after any sign-in (ASVS 7.2.4), and may change for a while how it is signed in to. The new cookie;
 * undefined when the session is over.
 */
export async function signInAgain(core: Core, { organisationId, accountId, sessionId }: UserSession, oldCookie: string): Promise<string | undefined> {
  const now = core.clock.now();
  const cookie = newBrowserCookie();
  const [oldMac, mac] = [browserMac(core.keys, oldCookie), browserMac(core.keys, cookie)];
  return core.store.tx({ own: organisationId, proof: [oldMac, mac] }, async (db) => {
    if ((await db.run(unlockSession, [organisationId, sessionId, now, now])) !== 1) return undefined;
    await db.run(moveBrowserSessions, [oldMac, mac]);
    await db.run(markSignedInAgain, [organisationId, sessionId, now]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'signed-in-again', payload: { sessionId } });
    return cookie;
  });
}

/**
 * Whether a session's user has just shown all that a sign-in asks for (ASVS 7.5.1). A sign-in through the organisation's own provider may have been an old one of there, shown again
 * without a question; only one that was asked for anew counts.
 */
export function isJustSignedIn({ signedInAt, signedInAgainAt, connectionId }: UserSession, now: Date): boolean {
  const shown = signedInAgainAt ?? (connectionId === undefined ? signedInAt : undefined);
  return shown !== undefined && now.getTime() - shown.getTime() <= freshSeconds * 1000;
}
