import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import { lockBrowserSessions } from '../../store/sql/lock-browser-sessions.ts';
import { unlockSession as unlockOne } from '../../store/sql/unlock-session.ts';
import { browserMac, type UserSession } from './browser.ts';

/**
 * Makes a session the active one of its browser again, after its user has shown a second factor; every other session there is locked. False when it is over. Counts as a step-up.
 */
export async function unlockSession(core: Core, { organisationId, accountId, sessionId }: UserSession, cookie: string): Promise<boolean> {
  const mac = browserMac(core.keys, cookie);
  const now = core.clock.now();
  return core.store.tx({ own: organisationId, proof: [mac] }, async (db) => {
    await db.run(lockBrowserSessions, [mac, sessionId, now]);
    if ((await db.run(unlockOne, [organisationId, sessionId, now, now])) !== 1) return false;
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'stepped-up', payload: { sessionId } });
    return true;
  });
}

/** Locks whatever is open in a browser: its user goes away from a shared machine. */
export async function lockBrowser({ store, keys, clock }: Pick<Core, 'store' | 'keys' | 'clock'>, cookie: string): Promise<void> {
  const mac = browserMac(keys, cookie);
  await store.tx({ proof: [mac] }, (db) => db.run(lockBrowserSessions, [mac, null, clock.now()]));
}
