import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ alerts: z.number(), unsettled: z.number(), misuse: z.number(), lookedAt: z.number(), concerns: z.number() });

/** What the rules about misuse raised of an organisation's people in a month of London's calendar (its first day), how much of that is settled and as what, and what random looks were decided in it. Both by the organisation's part of an index. */
export const countMisuse = statement<readonly [organisationId: string, month: string], z.infer<typeof row>>({
  name: 'count-misuse',
  row,
  text: `
    with bounds as (select $2::date::timestamp at time zone 'Europe/London' as since, ($2::date + interval '1 month') at time zone 'Europe/London' as until),
    raised as (
      select count(*)::int as alerts, count(*) filter (where outcome is null)::int as unsettled, count(*) filter (where outcome = 'misuse')::int as misuse
      from misuse_alert, bounds where organisation_id = $1 and raised_at >= since and raised_at < until),
    decided as (
      select count(*)::int as "lookedAt", count(*) filter (where verdict = 'concern')::int as concerns
      from dip_sample, bounds where organisation_id = $1 and decided_at >= since and decided_at < until)
    select * from raised, decided
  `,
});
