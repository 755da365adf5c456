import type { UserPrincipal } from '../access/principal.ts';

/** Whose staff somebody looks at here: a team lead that of the teams they manage, an information-governance lead everybody's (null). */
export function managedBy({ role, accountId }: Pick<UserPrincipal, 'role' | 'accountId'>): string | null {
  return role === 'team-lead' ? accountId : null;
}
