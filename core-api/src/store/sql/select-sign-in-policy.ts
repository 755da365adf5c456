import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ absolute_minutes: z.number(), idle_minutes: z.number(), factors: z.array(z.enum(['totp', 'passkey'])), own_sign_in_only: z.boolean() });

/** What an organisation chose for how its people sign in. Primary key. */
export const selectSignInPolicy = statement<readonly [organisationId: string], z.infer<typeof row>>({
  name: 'select-sign-in-policy',
  text: `select absolute_minutes, idle_minutes, factors, own_sign_in_only from sign_in_policy where organisation_id = $1`,
  row,
  index: 'sign_in_policy_pkey',
});
