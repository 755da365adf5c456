import type { AccessRequestRow } from '../access-request-row.ts';
import { accessRequestColumns, accessRequestRow } from '../access-request-row.ts';
import { statement } from '../statement.ts';

/** An application of the own organisation, locked so that two cannot decide it at once. Primary key. */
export const lockAccessRequest = statement<readonly [organisationId: string, requestId: string], AccessRequestRow>({
  name: 'lock-access-request',
  text: `select ${accessRequestColumns}
         from access_request where organisation_id = $1 and request_id = $2
         for update`,
  row: accessRequestRow,
  index: 'access_request_pkey',
});
