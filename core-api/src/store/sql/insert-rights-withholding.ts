import { statement } from '../statement.ts';

/** What somebody wants withheld: it acts once another agrees. */
export const insertRightsWithholding = statement<readonly [organisationId: string, withholdingId: string, caseId: string, chosenBy: string, at: Date, sealed: Buffer]>({
  name: 'insert-rights-withholding',
  text: `
    insert into rights_withholding (organisation_id, withholding_id, case_id, status, chosen_by, chosen_at, sealed) values ($1, $2, $3, 'proposed', $4, $5, $6)
  `,
});
