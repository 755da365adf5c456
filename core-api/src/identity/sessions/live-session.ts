import type { Core } from '../../core.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import { selectAccount } from '../../store/sql/select-account.ts';
import { selectOpenSession } from '../../store/sql/select-open-session.ts';
import { standingOf } from '../standing-of.ts';

/** What a token may say of a session. */
export type LiveSession = { readonly accountId: string; readonly amr: readonly string[]; /** When its user last proved who they are, seconds. */ readonly authTime: number };

/** A session that is not over, of an active account; locked ones too, since what is locked is only the screen. */
export async function liveSession({ store, clock }: Pick<Core, 'store' | 'clock'>, organisationId: OrganisationId, sessionId: string): Promise<LiveSession | undefined> {
  const found = await store.tx({ own: organisationId, readOnly: true }, async (db) => {
    const session = await db.one(selectOpenSession, [organisationId, sessionId, clock.now()]);
    return session === undefined ? undefined : { session, account: await db.one(selectAccount, [organisationId, session.account_id]) };
  });
  if (found === undefined || standingOf({ clock }, found.account, seconds(found.session.signed_in_at)) === 'none') return undefined;
  const row = found.session;
  return { accountId: row.account_id, amr: row.amr, authTime: seconds(row.stepped_up_at ?? row.signed_in_at) };
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
