import type { Me } from '@mast/panel/answer';

export type Role = Me['role'];

/** Who asks about people and addresses. */
export const askingRoles: readonly Role[] = ['practitioner', 'team-lead'];
