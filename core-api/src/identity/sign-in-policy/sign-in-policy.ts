import type { Core } from '../../core.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import { selectSignInPolicy } from '../../store/sql/select-sign-in-policy.ts';
import type { Db } from '../../store/store.ts';
import type { Factor } from '../factors/list-factors.ts';

/** How the people of an organisation sign in. */
export type SignInPolicy = {
  /** A session lasts so long at most. */
  readonly absoluteMinutes: number;
  /** Without a sign of life for so long it is locked. */
  readonly idleMinutes: number;
  /** Second factors that count; one of another kind counts only for who holds none of these. */
  readonly factors: readonly Factor['kind'][];
  /** Through the organisation's own sign-in and no other way. */
  readonly ownSignInOnly: boolean;
};

/** A shift, and the pause after which a screen is locked: the most that an organisation may choose is 12 hours and 60 minutes, 15 minutes unless it chose (migration 0012 holds the bounds). */
const standard: SignInPolicy = { absoluteMinutes: 720, idleMinutes: 15, factors: ['totp', 'passkey'], ownSignInOnly: false };

/** What an organisation chose, or what holds where it chose nothing. In a transaction whose `own` is the organisation. */
export async function signInPolicy(db: Db, organisationId: OrganisationId): Promise<SignInPolicy> {
  const row = await db.one(selectSignInPolicy, [organisationId]);
  return row === undefined ? standard : { absoluteMinutes: row.absolute_minutes, idleMinutes: row.idle_minutes, factors: row.factors, ownSignInOnly: row.own_sign_in_only };
}

/** As `signInPolicy`, in a transaction of its own. */
export async function readSignInPolicy({ store }: Pick<Core, 'store'>, organisationId: OrganisationId): Promise<SignInPolicy> {
  return store.tx({ own: organisationId, readOnly: true }, (db) => signInPolicy(db, organisationId));
}

/** The second factors that count: those of the kinds that the organisation names, or all where somebody holds none of them, so that a rule which comes later keeps nobody out. */
export function usableFactors<Held extends Pick<Factor, 'kind'>>({ factors }: Pick<SignInPolicy, 'factors'>, held: readonly Held[]): readonly Held[] {
  const named = held.filter(({ kind }) => factors.includes(kind));
  return named.length > 0 ? named : held;
}
