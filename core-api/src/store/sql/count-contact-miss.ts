import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ isNew: z.boolean() });

/** Counts one call in vain; the third turns the contact stale, and that alone comes back as new. Primary key. */
export const countContactMiss = statement<readonly [organisationId: string, contactId: string, sealed: Buffer, at: Date, enough: number], z.infer<typeof row>>({
  name: 'count-contact-miss',
  text: `insert into stale_contact as s (organisation_id, contact_id, misses, stale, sealed, at) values ($1, $2, 1, case when $5::int <= 1 then 'unanswered' end, $3, $4)
         on conflict (organisation_id, contact_id) do update
         set misses = s.misses + 1, stale = coalesce(s.stale, case when s.misses + 1 >= $5::int then 'unanswered' end), at = case when s.stale is null then excluded.at else s.at end
         returning (stale = 'unanswered' and misses = $5::int) is true as "isNew"`,
  row,
});
