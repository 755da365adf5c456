import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisation_id: z.string(), link_id: z.string(), account_id: z.string(), purpose: z.enum(['invitation', 'recovery', 'password']) });

/** A link that works still: run with `proof` = the keyed hash of its secret. Index sign_in_link_mac. */
export const selectSignInLink = statement<readonly [linkMac: Buffer, at: Date], z.infer<typeof row>>({
  name: 'select-sign-in-link',
  text: `select organisation_id, link_id, account_id, purpose
         from sign_in_link
         where link_mac = $1 and used_at is null and expires_at > $2`,
  row,
  index: 'sign_in_link_mac',
});
