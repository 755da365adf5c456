import { statement } from '../statement.ts';

/** Links a provider’s subject to an account: one row the first time, none where it is linked. Primary key. */
export const insertFederatedIdentity = statement<readonly [organisationId: string, connectionId: string, subjectMac: Buffer, accountId: string, at: Date]>({
  name: 'insert-federated-identity',
  text: `insert into federated_identity (organisation_id, connection_id, subject_mac, account_id, linked_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
  index: 'federated_identity_pkey',
});
