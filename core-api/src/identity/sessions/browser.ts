import { randomBytes } from 'node:crypto';

import type { Core } from '../../core.ts';
import type { AccountId, OrganisationId } from '../../shared/brands.ts';
import { selectBrowserSessions } from '../../store/sql/select-browser-sessions.ts';
import { accountCard } from '../sign-in/account-card.ts';

/** A session as its browser, its user and an administrator may see it: ids and times. */
export type UserSession = {
  readonly organisationId: OrganisationId;
  readonly sessionId: string;
  readonly accountId: AccountId;
  /** The provider through which they signed in, where it was not here. */
  readonly connectionId: string | undefined;
  readonly amr: readonly string[];
  readonly signedInAt: Date;
  /** When its user last went through the whole sign-in again. */
  readonly signedInAgainAt: Date | null;
  readonly steppedUpAt: Date | null;
  readonly lastActiveAt: Date;
  readonly expiresAt: Date;
  /** Locked by hand, by another session of the browser, or for want of a sign of life. */
  readonly isLocked: boolean;
};

/** 256 bits (ASVS 7.2.3 asks for 128). */
const cookieBytes = 32;

/** A new value of the browser's cookie. */
export function newBrowserCookie(): string {
  return randomBytes(cookieBytes).toString('base64url');
}

/** The keyed hash under which a browser's sessions stand. */
export function browserMac(keys: Pick<Core['keys'], 'macBytes'>, cookie: string): Buffer {
  return keys.macBytes('browser', cookie);
}

/** What is signed in in the browser that shows this cookie, the last used first, of accounts that may sign in still. At most one of them is not locked: the active one. */
export async function browserSessions({ store, keys, clock }: Pick<Core, 'store' | 'keys' | 'clock'>, cookie: string | undefined): Promise<readonly UserSession[]> {
  if (cookie === undefined) return [];
  const mac = browserMac(keys, cookie);
  const now = clock.now();
  const rows = await store.tx({ proof: [mac], readOnly: true }, (db) => db.rows(selectBrowserSessions, [mac, now]));
  const sessions = rows.map((row) => userSession(row, now));
  const cards = await Promise.all(sessions.map((session) => accountCard({ store, keys, clock }, session)));
  return sessions.filter((_session, at) => cards[at]?.isActive === true);
}

type Row = { organisation_id: string; session_id: string; account_id: string; connection_id: string | null; amr: readonly string[]; signed_in_at: Date; signed_in_again_at: Date | null; stepped_up_at: Date | null; last_active_at: Date; locked_at: Date | null; idle_seconds: number; expires_at: Date };

/** A row of `user_session` as it stands at a moment. */
export function userSession(row: Row, now: Date): UserSession {
  return {
    organisationId: row.organisation_id as OrganisationId,
    sessionId: row.session_id,
    accountId: row.account_id as AccountId,
    connectionId: row.connection_id ?? undefined,
    amr: row.amr,
    signedInAt: row.signed_in_at,
    signedInAgainAt: row.signed_in_again_at,
    steppedUpAt: row.stepped_up_at,
    lastActiveAt: row.last_active_at,
    expiresAt: row.expires_at,
    isLocked: row.locked_at !== null || isIdle(row, now),
  };
}

/** Without a sign of life for longer than the organisation allows. */
export function isIdle(row: { readonly last_active_at: Date; readonly idle_seconds: number }, now: Date): boolean {
  return now.getTime() - row.last_active_at.getTime() > row.idle_seconds * 1000;
}
