import { statement } from '../statement.ts';

/** Decides a request that still waits, by somebody other than who asked: no row otherwise. Primary key. */
export const decideClientKeyRequest = statement<readonly [organisationId: string, requestId: string, decidedBy: string, decidedAt: Date]>({
  name: 'decide-client-key-request',
  text: `update client_key_request set decided_by = $3, decided_at = $4
         where organisation_id = $1 and request_id = $2 and decided_at is null and asked_by <> $3`,
  index: 'client_key_request_pkey',
});
