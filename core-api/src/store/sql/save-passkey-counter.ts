import { statement } from '../statement.ts';

/** Keeps the signature counter of a passkey; none when it went back, which a copied key does (WebAuthn level 3, section 6.1.1). Keys without a counter stay at 0. Primary key. */
export const savePasskeyCounter = statement<readonly [organisationId: string, factorId: string, counter: number, at: Date]>({
  name: 'save-passkey-counter',
  text: `update factor set counter = $3, last_used_at = $4
         where organisation_id = $1 and factor_id = $2 and (counter < $3 or (counter = 0 and $3 = 0))`,
  index: 'factor_pkey',
});
