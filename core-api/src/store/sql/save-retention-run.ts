import { statement } from '../statement.ts';

/** Adds to what an organisation's retention did on a day; with a moment, it is finished for that day. Primary key. */
export const saveRetentionRun = statement<[organisationId: string, day: string, expired: number, finishedAt: Date | null]>()({
  name: 'save-retention-run',
  index: 'retention_run_pkey',
  text: `
    insert into retention_run (organisation_id, day, expired, finished_at) values ($1, $2::date, $3, $4)
    on conflict (organisation_id, day) do update set expired = retention_run.expired + excluded.expired, finished_at = coalesce(excluded.finished_at, retention_run.finished_at)
  `,
});
