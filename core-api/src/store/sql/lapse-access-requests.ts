import { statement } from '../statement.ts';

/** Ends applications of the own organisation that nobody decided in time, and what they said. Index of those that wait. */
export const lapseAccessRequests = statement<readonly [organisationId: string, now: Date]>({
  name: 'lapse-access-requests',
  text: `update access_request set status = 'lapsed', decided_at = $2, sealed = null
         where organisation_id = $1 and status = 'waiting' and lapses_at <= $2`,
  index: 'access_request_waiting',
});
