import { statement } from '../statement.ts';

/** Refuses an application and forgets what it said. 0 rows when it does not wait, or is the decider's own. Primary key. */
export const refuseAccessRequest = statement<readonly [organisationId: string, requestId: string, decidedBy: string, now: Date]>({
  name: 'refuse-access-request',
  text: `update access_request set status = 'refused', decided_by = $3, decided_at = $4, sealed = null
         where organisation_id = $1 and request_id = $2 and status = 'waiting' and vouched_by is distinct from $3 and account_id is distinct from $3`,
  index: 'access_request_pkey',
});
