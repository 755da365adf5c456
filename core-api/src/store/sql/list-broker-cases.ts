import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ caseId: z.string(), status: z.enum(['open', 'answered', 'closed']), answer: z.enum(['will-call', 'no-call']).nullable(), at: z.date(), answeredAt: z.date().nullable() });

/** What came to the own desk since a moment and before a place in the list, the newest first. Index by time. */
export const listBrokerCases = statement<readonly [organisationId: string, status: string | null, since: Date, beforeAt: Date, beforeCase: string, limit: number], z.infer<typeof row>>({
  name: 'list-broker-cases',
  text: `select case_id as "caseId", status, answer, at, answered_at as "answeredAt"
         from broker_case
         where organisation_id = $1 and ($2::text is null or status = $2) and at >= $3 and (at, case_id) < ($4, $5::uuid)
         order by at desc, case_id desc
         limit $6`,
  row,
  index: 'broker_case_at',
});
