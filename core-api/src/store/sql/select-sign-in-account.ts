import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisation_id: z.string(), account_id: z.string(), status: z.string() });

/** The accounts whose e-mail has this keyed hash, with the password where there is one: run with `proof` = the hash. Whether they may sign in, the caller decides, after the same work for all. Index account_email. */
export const selectSignInAccount = statement<readonly [emailMac: Buffer], z.infer<typeof row>>({
  name: 'select-sign-in-account',
  text: `select a.organisation_id, a.account_id, a.status
         from account a
         where a.email_mac = $1
         order by a.status, a.account_id
         limit 1`,
  row,
  index: 'account_email',
});
