import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ status: z.enum(['open', 'answered', 'closed']), answer: z.enum(['will-call', 'no-call']).nullable(), at: z.date(), sealed: z.instanceof(Buffer) });

/** One message before the own desk. Primary key. */
export const selectBrokerCase = statement<readonly [organisationId: string, caseId: string], z.infer<typeof row>>({
  name: 'select-broker-case',
  text: 'select status, answer, at, sealed from broker_case where organisation_id = $1 and case_id = $2 for update',
  row,
  index: 'broker_case_pkey',
});
