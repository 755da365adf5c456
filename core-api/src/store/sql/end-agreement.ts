import { z } from 'zod';

import { statement } from '../statement.ts';

/** Ends what is in force of an agreement, at once, and withdraws its drafts; the versions that moved. Primary key. */
export const endAgreement = statement<[agreementId: string, at: Date, organisationId: string, accountId: string | null, reason: string]>()({
  name: 'end-agreement',
  row: z.object({ version: z.number(), status: z.string() }),
  text: `
    update agreement set status = case when status = 'draft' then 'withdrawn' else 'ended' end, ended_at = $2, ended_for = $3, ended_by = $4, end_reason = $5
    where agreement_id = $1 and status in ('draft', 'in-force')
    returning version, status
  `,
});
