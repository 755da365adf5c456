import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, en: string | null, cy: string | null, trainingMonths: number | null, confirmMonths: number | null, graceDays: number | null, vettingNeeded: boolean | null];

/** Changes what an organisation may change of itself; null leaves a field. Runs with `own` = the organisation. Primary key. */
export const updateOrganisation = statement<Params>({
  name: 'update-organisation',
  text: `update organisation
         set name_en = coalesce($2, name_en), name_cy = coalesce($3, name_cy), training_months = coalesce($4, training_months), confirm_months = coalesce($5, confirm_months),
           grace_days = coalesce($6, grace_days), vetting_needed = coalesce($7, vetting_needed)
         where organisation_id = $1`,
  index: 'organisation_pkey',
});
