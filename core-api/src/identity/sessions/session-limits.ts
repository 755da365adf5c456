import type { OrganisationId } from '../../shared/brands.ts';
import { selectSignInPolicy } from '../../store/sql/select-sign-in-policy.ts';
import type { Db } from '../../store/store.ts';

/** A shift, and the pause after which a screen is locked: the most that an organisation may choose is 12 hours and 60 minutes, 15 minutes unless it chose (migration 0012 holds the bounds). */
const standard = { absoluteMinutes: 720, idleMinutes: 15 };

/** How long sessions of an organisation last, and how long without a sign of life before they lock; in seconds. */
export async function sessionLimits(db: Db, organisationId: OrganisationId): Promise<{ readonly absoluteSeconds: number; readonly idleSeconds: number }> {
  const policy = await db.one(selectSignInPolicy, [organisationId]);
  return {
    absoluteSeconds: (policy?.absolute_minutes ?? standard.absoluteMinutes) * 60,
    idleSeconds: (policy?.idle_minutes ?? standard.idleMinutes) * 60,
  };
}
