import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ account_id: z.string() });

/** The account of a provider’s subject. Index federated_identity_subject. */
export const selectFederatedIdentity = statement<readonly [organisationId: string, connectionId: string, subjectMac: Buffer], z.infer<typeof row>>({
  name: 'select-federated-identity',
  text: `select account_id from federated_identity where organisation_id = $1 and connection_id = $2 and subject_mac = $3`,
  row,
  index: 'federated_identity_subject',
});
