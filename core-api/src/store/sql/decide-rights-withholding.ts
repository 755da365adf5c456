import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ caseId: z.string() });

/**
 * A second person's word on a withholding of an open case; no row where it is their own, decided already, not there, or the case is closed. Whoever is asked for may not be the one who asked: the table holds that, too. Primary keys.
 */
export const decideRightsWithholding = statement<readonly [organisationId: string, withholdingId: string, status: 'agreed' | 'refused', accountId: string, at: Date], z.infer<typeof row>>({
  name: 'decide-rights-withholding',
  text: `
    update rights_withholding w set status = $3, decided_by = $4, decided_at = $5
    from rights_case c
    where w.organisation_id = $1 and w.withholding_id = $2 and w.status = 'proposed' and w.chosen_by <> $4
      and c.organisation_id = $1 and c.case_id = w.case_id and c.status = 'open'
    returning w.case_id as "caseId"
  `,
  row,
  index: 'rights_withholding_pkey',
});
