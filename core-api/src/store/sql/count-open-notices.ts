import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), waiting: z.number(), due: z.number(), dead: z.number() });

/** What each organisation's outbox holds that is not sent. For the sender's look round (`matching`). Index of the open notices. */
export const countOpenNotices = statement<readonly [now: Date], z.infer<typeof row>>({
  name: 'count-open-notices',
  text: `select organisation_id as "organisationId", (count(*) filter (where status = 'waiting'))::int as waiting,
                (count(*) filter (where status = 'waiting' and next_at <= $1))::int as due, (count(*) filter (where status = 'dead'))::int as dead
         from notice where status in ('waiting', 'dead')
         group by organisation_id`,
  row,
  index: 'notice_open',
});
