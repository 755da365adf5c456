import type { UserPrincipal } from '../access/principal.ts';

/** Whether the caller signed in themselves. A case system's word is good for answers and never for decisions (DESIGN section 6): it could speak for two reviewers at once. */
export function actsInPerson(user: UserPrincipal): boolean {
  return user.hostId === undefined;
}

/** Whether the caller may say who is who. */
export function mayReview(user: UserPrincipal): boolean {
  return user.role === 'reviewer' && actsInPerson(user);
}
