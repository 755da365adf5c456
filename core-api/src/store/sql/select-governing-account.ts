import { z } from 'zod';

import { statement } from '../statement.ts';

/** Active accounts with that e-mail that may answer for an organisation's leaving, in whichever organisation; accounts are few. */
export const selectGoverningAccount = statement<[emailMac: Buffer]>()({
  name: 'select-governing-account',
  row: z.object({ accountId: z.string(), organisationId: z.string() }),
  text: `
    select account_id as "accountId", organisation_id as "organisationId" from account
    where email_mac = $1 and status = 'active' and role in ('information-governance-lead', 'administrator')
  `,
});
