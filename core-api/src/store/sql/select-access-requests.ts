import type { AccessRequestRow } from '../access-request-row.ts';
import { accessRequestColumns, accessRequestRow } from '../access-request-row.ts';
import { statement } from '../statement.ts';

/** Applications that wait, the oldest first, from a place in the list onward. Index of those that wait. */
export const selectAccessRequests = statement<readonly [organisationId: string, now: Date, afterAt: Date, afterId: string, limit: number], AccessRequestRow>({
  name: 'select-access-requests',
  text: `select ${accessRequestColumns}
         from access_request
         where organisation_id = $1 and status = 'waiting' and lapses_at > $2 and (at, request_id) > ($3::timestamptz, $4::uuid)
         order by at, request_id limit $5`,
  row: accessRequestRow,
  index: 'access_request_waiting',
});
