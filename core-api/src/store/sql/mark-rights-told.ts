import { statement } from '../statement.ts';

/** Notes that somebody was reminded of an open case; 0 when they were, or it was closed meanwhile. Primary key. */
export const markRightsTold = statement<readonly [organisationId: string, caseId: string, told: 'soon' | 'late', dueOn: string]>({
  name: 'mark-rights-told',
  text: `update rights_case set told = $3 where organisation_id = $1 and case_id = $2 and status = 'open' and due_on is not distinct from $4::date and told is distinct from $3`,
  index: 'rights_case_pkey',
});
