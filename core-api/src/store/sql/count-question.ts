import { statement } from '../statement.ts';

/** Counts a question that was answered (a search counts itself, audit-search.ts). Primary key. */
export const countQuestion = statement<readonly [organisationId: string, accountId: string, application: string, day: string, hour: number]>({
  name: 'count-question',
  text: `insert into search_count as c (organisation_id, account_id, application_id, day, in_day, hour, in_hour) values ($1, $2, $3, $4, 1, $5, 1)
         on conflict (organisation_id, account_id, application_id) do update set
           in_day = case when c.day = excluded.day then c.in_day + 1 else 1 end, day = excluded.day,
           in_hour = case when c.hour = excluded.hour then c.in_hour + 1 else 1 end, hour = excluded.hour`,
  index: 'search_count_pkey',
});
