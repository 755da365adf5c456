import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), caseId: z.string(), at: z.date() });

/** Messages that have waited for an answer since before the moment, of every organisation, and about whose lateness nobody was told. Index of the open ones. */
export const listOpenCases = statement<readonly [before: Date], z.infer<typeof row>>({
  name: 'list-open-cases',
  text: `select organisation_id as "organisationId", case_id as "caseId", at from broker_case where status = 'open' and at < $1 and late_told_at is null order by at limit 500`,
  row,
  index: 'broker_case_open',
});
