import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, caseId: string, outcome: string, accountId: string, at: Date, sealed: Buffer, answer: Buffer | null];

/** Closes an open case with what was answered; 0 when it is closed. Primary key. */
export const closeRightsCase = statement<Params>({
  name: 'close-rights-case',
  text: `
    update rights_case set status = 'closed', outcome = $3, closed_by = $4, closed_at = $5, sealed = $6, answer = $7, due_on = null, stopped_since = null, stopped_for = null
    where organisation_id = $1 and case_id = $2 and status = 'open'
  `,
  index: 'rights_case_pkey',
});
