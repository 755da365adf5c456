import type { SignInSession } from '../../access/principal.ts';
import type { Core } from '../../core.ts';
import type { AccountId, OrganisationId } from '../../shared/brands.ts';
import { selectOpenSession } from '../../store/sql/select-open-session.ts';
import { touchSession } from '../../store/sql/touch-session.ts';
import { isIdle } from './browser.ts';

/** Seconds between two notes that a session is in use: a write for every request would cost more than the request. */
const touchEverySeconds = 30;

/**
 * The session behind a token of our own sign-in, as the database has it at this moment; undefined when it is over, locked or idle, or another account's. Counts as a sign
 * of life: whoever asks in the background keeps a screen open. What the account may do is another question.
 */
export async function openSignIn(core: Pick<Core, 'store' | 'clock'>, organisationId: OrganisationId, accountId: AccountId, sessionId: string): Promise<SignInSession | undefined> {
  const now = core.clock.now();
  const row = await core.store.tx({ own: organisationId, readOnly: true, plans: 'generic' }, (db) => db.one(selectOpenSession, [organisationId, sessionId, now]));
  if (row === undefined || row.account_id !== accountId || row.locked_at !== null || isIdle(row, now)) return undefined;
  if (now.getTime() - row.last_active_at.getTime() > touchEverySeconds * 1000) {
    await core.store.tx({ own: organisationId }, (db) => db.run(touchSession, [organisationId, sessionId, now]));
  }
  return { id: sessionId, authTime: seconds(row.signed_in_at), amr: row.amr, steppedUpAt: row.stepped_up_at === null ? undefined : seconds(row.stepped_up_at) };
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
