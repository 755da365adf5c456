import { statement } from '../statement.ts';

/** Enters what an organisation chose for how its people sign in. Primary key. */
export const saveSignInPolicy = statement<readonly [organisationId: string, absoluteMinutes: number, idleMinutes: number, factors: readonly string[], ownSignInOnly: boolean]>({
  name: 'save-sign-in-policy',
  text: `insert into sign_in_policy (organisation_id, absolute_minutes, idle_minutes, factors, own_sign_in_only) values ($1, $2, $3, $4, $5)
         on conflict (organisation_id) do update
         set absolute_minutes = excluded.absolute_minutes, idle_minutes = excluded.idle_minutes, factors = excluded.factors, own_sign_in_only = excluded.own_sign_in_only`,
  index: 'sign_in_policy_pkey',
});
