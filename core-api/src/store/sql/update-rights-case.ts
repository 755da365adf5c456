import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, caseId: string, startedOn: string | null, stoppedSince: string | null, stoppedFor: string | null, stoppedDays: number, extended: boolean, acknowledgedOn: string | null, dueOn: string | null, sealed: Buffer];

/** Writes the clock and the content of an open case; a new end is reminded of anew. 0 when it is closed. Primary key. */
export const updateRightsCase = statement<Params>({
  name: 'update-rights-case',
  text: `
    update rights_case
    set started_on = $3::date, stopped_since = $4::date, stopped_for = $5, stopped_days = $6, extended = $7, acknowledged_on = $8::date,
        told = case when due_on is distinct from $9::date then null else told end, due_on = $9::date, sealed = $10
    where organisation_id = $1 and case_id = $2 and status = 'open'
  `,
  index: 'rights_case_pkey',
});
