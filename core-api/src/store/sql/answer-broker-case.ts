import { statement } from '../statement.ts';

/** Notes the first answer to a message that is open; 0 when it is not. Primary key. */
export const answerBrokerCase = statement<readonly [organisationId: string, caseId: string, answer: string, accountId: string, at: Date]>({
  name: 'answer-broker-case',
  text: `update broker_case set status = 'answered', answer = $3, answered_by = $4, answered_at = $5 where organisation_id = $1 and case_id = $2 and status = 'open'`,
  index: 'broker_case_pkey',
});
