import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ userHour: z.int(), userDay: z.int(), organisationHour: z.int(), organisationDay: z.int(), applicationHour: z.int(), applicationDay: z.int() });

/** How many questions an organisation lets be asked, where it chose. Primary key. */
export const selectSearchQuota = statement<readonly [organisationId: string], z.infer<typeof row>>({
  name: 'select-search-quota',
  text: `select user_hour as "userHour", user_day as "userDay", organisation_hour as "organisationHour", organisation_day as "organisationDay",
           application_hour as "applicationHour", application_day as "applicationDay"
         from search_quota where organisation_id = $1`,
  row,
  index: 'search_quota_pkey',
});
