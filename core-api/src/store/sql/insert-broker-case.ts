import { statement } from '../statement.ts';

/** Puts a message before the desk of the own organisation; 0 when it is there already. Primary key. */
export const insertBrokerCase = statement<readonly [organisationId: string, caseId: string, sealed: Buffer, at: Date]>({
  name: 'insert-broker-case',
  text: `insert into broker_case (organisation_id, case_id, status, sealed, at) values ($1, $2, 'open', $3, $4) on conflict (organisation_id, case_id) do nothing`,
});
