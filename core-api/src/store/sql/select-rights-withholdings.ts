import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ withholdingId: z.string(), status: z.enum(['proposed', 'agreed', 'refused']), chosenBy: z.string(), decidedBy: z.string().nullable(), sealed: z.instanceof(Buffer) });

/** What is withheld in a case, or was to be, in the order in which it was chosen. Index of a case's. */
export const selectRightsWithholdings = statement<readonly [organisationId: string, caseId: string], z.infer<typeof row>>({
  name: 'select-rights-withholdings',
  text: `
    select withholding_id as "withholdingId", status, chosen_by as "chosenBy", decided_by as "decidedBy", sealed
    from rights_withholding where organisation_id = $1 and case_id = $2 order by chosen_at, withholding_id
  `,
  row,
  index: 'rights_withholding_case',
});
