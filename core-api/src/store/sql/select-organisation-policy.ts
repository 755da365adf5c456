import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  code: z.string(),
  part: z.enum(['contributor', 'reader', 'both']),
  trainingMonths: z.int(),
  confirmMonths: z.int(),
  graceDays: z.int(),
  vettingNeeded: z.boolean(),
});

export type OrganisationPolicy = z.infer<typeof row>;

/** What an organisation asks of its accounts. Primary key. */
export const selectOrganisationPolicy = statement<readonly [organisationId: string], OrganisationPolicy>({
  name: 'select-organisation-policy',
  text: `select code, role as part, training_months as "trainingMonths", confirm_months as "confirmMonths", grace_days as "graceDays", vetting_needed as "vettingNeeded"
         from organisation where organisation_id = $1`,
  row,
  index: 'organisation_pkey',
});
