import { z } from 'zod';

import { statement } from '../statement.ts';

/** How many applications wait that nobody of the organisation proposed. Index of those that wait. */
export const countAccessRequests = statement<readonly [organisationId: string], { waiting: number }>({
  name: 'count-access-requests',
  text: `select count(*)::int as waiting from access_request where organisation_id = $1 and status = 'waiting' and origin = 'applicant'`,
  row: z.object({ waiting: z.int() }),
  index: 'access_request_waiting',
});
