import { statement } from '../statement.ts';

/** Enters how many questions an organisation lets be asked. Primary key. */
export const saveSearchQuota = statement<readonly [organisationId: string, userHour: number, userDay: number, organisationHour: number, organisationDay: number, applicationHour: number, applicationDay: number]>({
  name: 'save-search-quota',
  text: `insert into search_quota (organisation_id, user_hour, user_day, organisation_hour, organisation_day, application_hour, application_day) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (organisation_id) do update
         set user_hour = excluded.user_hour, user_day = excluded.user_day, organisation_hour = excluded.organisation_hour, organisation_day = excluded.organisation_day,
             application_hour = excluded.application_hour, application_day = excluded.application_day`,
  index: 'search_quota_pkey',
});
