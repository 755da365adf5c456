import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, accountId: string, step: string, since: Date, until: Date | null, setBy: string | null];

/** Holds an account up, by the rules (`setBy` null) or by somebody else: whoever does has looked at what there was, and alerts count from then on. One that ends as it begins lets the account go on. Primary key. */
export const saveMisuseStanding = statement<Params>({
  name: 'save-misuse-standing',
  text: `insert into misuse_standing (organisation_id, account_id, step, since, until, set_by, counts_from) values ($1, $2, $3, $4, $5, $6, case when $6::uuid is not null then $4::timestamptz end)
         on conflict (organisation_id, account_id) do update set step = excluded.step, since = excluded.since, until = excluded.until, set_by = excluded.set_by, counts_from = coalesce(excluded.counts_from, misuse_standing.counts_from)`,
});
