import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  userHour: z.int(), userDay: z.int(), organisationHour: z.int(), organisationDay: z.int(), applicationHour: z.int(), applicationDay: z.int(),
  quota: z.object({ user_hour: z.int(), user_day: z.int(), organisation_hour: z.int(), organisation_day: z.int(), application_hour: z.int(), application_day: z.int() }).nullable(),
});

/**
 * How many questions were answered this hour and today to one account, its organisation, and through one application there; and the organisation's own limits, where it chose some. Reads a row for each of its people who asked today.
 * Index search_count_day.
 */
export const selectSearchUse = statement<readonly [organisationId: string, accountId: string, application: string, day: string, hour: number], z.infer<typeof row>>({
  name: 'select-search-use',
  text: `select coalesce(sum(in_hour) filter (where account_id = $2 and hour = $5), 0)::int as "userHour", coalesce(sum(in_day) filter (where account_id = $2), 0)::int as "userDay",
           coalesce(sum(in_hour) filter (where hour = $5), 0)::int as "organisationHour", coalesce(sum(in_day), 0)::int as "organisationDay",
           coalesce(sum(in_hour) filter (where application_id = $3 and hour = $5), 0)::int as "applicationHour", coalesce(sum(in_day) filter (where application_id = $3), 0)::int as "applicationDay",
           (select to_jsonb(q) - 'organisation_id' from search_quota q where q.organisation_id = $1) as quota
         from search_count
         where organisation_id = $1 and day = $4`,
  row,
  index: 'search_count_day',
});
