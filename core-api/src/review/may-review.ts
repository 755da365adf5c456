import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';

/**
 * Whether the caller signed in themselves. A case system's word is good for answers and never for decisions (DESIGN section 6): it could speak for two
 * reviewers at once. A demonstration, which has no other sign-in yet, takes it.
 */
export function actsInPerson({ environment }: Pick<Core, 'environment'>, user: UserPrincipal): boolean {
  return user.hostId === undefined || environment === 'demonstration';
}

/** Whether the caller may say who is who. */
export function mayReview(core: Pick<Core, 'environment'>, user: UserPrincipal): boolean {
  return user.role === 'reviewer' && actsInPerson(core, user);
}
