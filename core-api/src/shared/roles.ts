/** What an account is there for; one each. Asking and governing are apart: an administrator does not search, a practitioner administers nobody. */
export const roles = [
  'practitioner',
  'team-lead',
  'data-lead',
  'information-governance-lead',
  'administrator',
  'broker',
  'reviewer',
  'connector',
] as const;

export type Role = (typeof roles)[number];

/** Who asks about people and addresses. */
export const askingRoles: readonly Role[] = ['practitioner', 'team-lead'];

/** Everybody who is a person. */
export const staffRoles: readonly Role[] = roles.filter((role) => role !== 'connector');

/** Whether somebody of `held` may do what `needed` may: a team lead may do all that a practitioner may; nobody else stands in for anybody. */
export function actsAs(held: Role, needed: Role): boolean {
  return held === needed || (held === 'team-lead' && needed === 'practitioner');
}
