import type { Me } from '@mast/panel/answer';

export type Role = Me['role'];

/** What an administrator names somebody for, beside their role. */
export type Duty = NonNullable<Me['duties']>[number];

/** Who asks about people and addresses. */
export const askingRoles: readonly Role[] = ['practitioner', 'team-lead'];

/** Everybody who is a person. */
export const staffRoles: readonly Role[] = ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead', 'administrator', 'broker', 'reviewer'];
