import type { OrganisationId } from '../../shared/brands.ts';
import type { Db } from '../../store/store.ts';
import { signInPolicy } from '../sign-in-policy/sign-in-policy.ts';

/** How long sessions of an organisation last, and how long without a sign of life before they lock; in seconds. */
export async function sessionLimits(db: Db, organisationId: OrganisationId): Promise<{ readonly absoluteSeconds: number; readonly idleSeconds: number }> {
  const { absoluteMinutes, idleMinutes } = await signInPolicy(db, organisationId);
  return { absoluteSeconds: absoluteMinutes * 60, idleSeconds: idleMinutes * 60 };
}
