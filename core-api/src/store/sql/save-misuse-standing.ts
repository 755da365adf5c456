import { statement } from '../statement.ts';

/** Holds an account up, by the rules (`setBy` null) or by somebody else. Primary key. */
export const saveMisuseStanding = statement<readonly [organisationId: string, accountId: string, step: string, since: Date, until: Date | null, setBy: string | null]>({
  name: 'save-misuse-standing',
  text: `insert into misuse_standing (organisation_id, account_id, step, since, until, set_by) values ($1, $2, $3, $4, $5, $6)
         on conflict (organisation_id, account_id) do update set step = excluded.step, since = excluded.since, until = excluded.until, set_by = excluded.set_by`,
});
