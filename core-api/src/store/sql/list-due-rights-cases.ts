import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), caseId: z.string(), dueOn: z.string(), told: z.enum(['soon', 'late']).nullable() });

/** Open cases of every visible organisation that are due by a day and of which that has not been told: first that it is soon, then that it is late. Index of what is due. */
export const listDueRightsCases = statement<readonly [by: string, today: string], z.infer<typeof row>>({
  name: 'list-due-rights-cases',
  text: `
    select organisation_id as "organisationId", case_id as "caseId", due_on as "dueOn", told from rights_case
    where status = 'open' and due_on is not null and due_on <= $1::date and (told is null or (told = 'soon' and due_on < $2::date))
    order by due_on limit 500
  `,
  row,
  index: 'rights_case_due',
});
