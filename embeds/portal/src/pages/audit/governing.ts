import type { Role } from '../../page/roles.ts';

/** Who may open what was asked, and read who saw the organisation's records. */
export const governing: readonly Role[] = ['information-governance-lead'];
