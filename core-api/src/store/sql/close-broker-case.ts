import { statement } from '../statement.ts';

/** Closes a message that has been answered; 0 when it has not. Primary key. */
export const closeBrokerCase = statement<readonly [organisationId: string, caseId: string, at: Date]>({
  name: 'close-broker-case',
  text: `update broker_case set status = 'closed', closed_at = $3 where organisation_id = $1 and case_id = $2 and status = 'answered'`,
  index: 'broker_case_pkey',
});
