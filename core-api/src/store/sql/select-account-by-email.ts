import { z } from 'zod';

import { statement } from '../statement.ts';

/** The account of an e-mail address, by its keyed hash. Unique key (organisation_id, email_mac). */
export const selectAccountByEmail = statement<[organisationId: string, emailMac: Buffer]>()({
  name: 'select-account-by-email',
  row: z.object({ accountId: z.string(), status: z.enum(['active', 'suspended', 'closed']) }),
  text: `
    select account_id as "accountId", status from account where organisation_id = $1 and email_mac = $2
  `,
});
