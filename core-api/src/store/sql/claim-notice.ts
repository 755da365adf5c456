import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  notice_id: z.string(),
  kind: z.string(),
  account_id: z.string().nullable(),
  role: z.string().nullable(),
  sealed: z.instanceof(Buffer),
  attempts: z.number(),
  created_at: z.date(),
});

/** The notice that has been due the longest becomes the caller's until the lease ends; one that another sender is claiming is passed over. Index of the open notices. */
export const claimNotice = statement<readonly [organisationId: string, now: Date, leaseUntil: Date], z.infer<typeof row>>({
  name: 'claim-notice',
  text: `update notice set attempts = attempts + 1, next_at = $3
         where organisation_id = $1 and notice_id = (
           select notice_id from notice
           where status = 'waiting' and organisation_id = $1 and next_at <= $2
           order by next_at
           limit 1
           for update skip locked
         )
         returning notice_id, kind, account_id, role, sealed, attempts, created_at`,
  row,
  index: 'notice_open',
});
