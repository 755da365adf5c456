import { z } from 'zod';

import { statement } from '../statement.ts';

/** How many applications for an account wait under this staff id and have not lapsed. Index of the addresses that wait: few for one organisation. */
export const countWaitingApplications = statement<readonly [organisationId: string, staffMac: Buffer, at: Date], { waiting: number }>({
  name: 'count-waiting-applications',
  text: `select count(*)::int as waiting from access_request
         where organisation_id = $1 and status = 'waiting' and kind = 'account' and staff_mac = $2 and lapses_at > $3`,
  row: z.object({ waiting: z.int() }),
  index: 'access_request_email',
});
