import { z } from 'zod';

import { statement } from '../statement.ts';

/** Applications that came since the authorisers were last told that some wait; told by this. Index of those that wait. */
export const markRequestsTold = statement<readonly [organisationId: string, now: Date], { requestId: string }>({
  name: 'mark-requests-told',
  text: `update access_request set told = true where organisation_id = $1 and status = 'waiting' and lapses_at > $2 and not told
         returning request_id as "requestId"`,
  row: z.object({ requestId: z.string() }),
  index: 'access_request_waiting',
});
