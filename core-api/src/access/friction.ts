import type { Friction, UserPrincipal } from './principal.ts';

/** Under the step `step-up`, for so long a second factor lets somebody ask: as long as a declaration lasts. Seconds. */
export const frictionFactorSeconds = 1_800;

const steps: readonly Friction[] = ['notice', 'reason', 'step-up', 'block'];

/** Whether an account is held up at least this far. */
export function isHeldUp(user: Pick<UserPrincipal, 'friction'>, least: Friction): boolean {
  return user.friction !== undefined && steps.indexOf(user.friction) >= steps.indexOf(least);
}

/**
 * Why somebody who is held up may not ask at this moment; undefined where they may. A host's word proves no second factor, so whoever is to give one signs in to MAST itself. Decided by a stored
 * state alone, before a body is read: whom they meant to ask about makes no difference.
 */
export function frictionRefusal(user: Pick<UserPrincipal, 'friction' | 'session'>, now: Date): 'asking-stopped' | 'asking-needs-own-sign-in' | 'step-up-needed' | undefined {
  if (isHeldUp(user, 'block')) return 'asking-stopped';
  if (!isHeldUp(user, 'step-up')) return undefined;
  if (user.session === undefined) return 'asking-needs-own-sign-in';
  const factorAt = Math.max(user.session.steppedUpAt ?? Number.NEGATIVE_INFINITY, user.session.amr.includes('mfa') ? user.session.authTime : Number.NEGATIVE_INFINITY);
  return now.getTime() / 1000 - factorAt <= frictionFactorSeconds ? undefined : 'step-up-needed';
}
