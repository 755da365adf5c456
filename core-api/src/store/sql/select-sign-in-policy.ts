import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ absolute_minutes: z.number(), idle_minutes: z.number() });

/** How long sessions of an organisation last. Primary key. */
export const selectSignInPolicy = statement<readonly [organisationId: string], z.infer<typeof row>>({
  name: 'select-sign-in-policy',
  text: `select absolute_minutes, idle_minutes from sign_in_policy where organisation_id = $1`,
  row,
  index: 'sign_in_policy_pkey',
});
