import type { UserPrincipal } from '../access/principal.ts';
import type { Role } from '../shared/roles.ts';

/** Who decides about accounts of their organisation: its named authorisers. */
export const authoriserRoles: readonly Role[] = ['administrator', 'information-governance-lead'];
/** Who may manage a team, and so see, suspend and confirm the accounts in it. */
export const managingRoles: readonly Role[] = [...authoriserRoles, 'team-lead'];

/** Whether the caller decides about accounts of their organisation. */
export function isAuthoriser(user: Pick<UserPrincipal, 'role'>): boolean {
  return authoriserRoles.includes(user.role);
}

/** Whether the caller may see this account and act for it: an authoriser, or the line manager. Nobody else learns that it exists. */
export function mayManage(user: UserPrincipal, account: { readonly managerId: string | null }): boolean {
  return isAuthoriser(user) || account.managerId === user.accountId;
}
