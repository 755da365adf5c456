import { z } from 'zod';

import { statement } from '../statement.ts';

/**
 * How many months an organisation's feeds (one, or all) may be stored after what they tell has ended: the longest of the agreements in force on the day, or, with none
 * in force any more, of those that were; null where there never was one. `longestEver`: of all that ever were. Agreements are few.
 */
export const selectStorageMonths = statement<[organisationId: string, day: string, feedId: string | null]>()({
  name: 'select-storage-months',
  index: 'feed_pkey',
  row: z.object({ feedId: z.string(), storageMonths: z.number().nullable(), longestEver: z.number().nullable() }),
  text: `
    select f.feed_id as "feedId", coalesce(max(a.storage_months) filter (where a.status = 'in-force' and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to >= $2::date)
             and not exists (select from agreement n where n.agreement_id = a.agreement_id and n.version > a.version and n.status in ('in-force', 'ended') and n.valid_from <= $2::date)),
           max(a.storage_months)) as "storageMonths", max(a.storage_months) as "longestEver"
    from feed f
    left join agreement_contributor c on c.organisation_id = f.organisation_id and c.feed_id = f.feed_id
    left join agreement a on a.agreement_id = c.agreement_id and a.version = c.version and a.status in ('in-force', 'ended')
    where f.organisation_id = $1 and ($3::text is null or f.feed_id = $3)
    group by f.feed_id
  `,
});
