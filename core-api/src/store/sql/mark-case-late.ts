import { statement } from '../statement.ts';

/** Notes that the lateness of an open message was told; 0 when it was told or the message answered meanwhile. Primary key. */
export const markCaseLate = statement<readonly [organisationId: string, caseId: string, at: Date]>({
  name: 'mark-case-late',
  text: `update broker_case set late_told_at = $3 where organisation_id = $1 and case_id = $2 and status = 'open' and late_told_at is null`,
  index: 'broker_case_pkey',
});
