import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, sampleId: string, accountId: string, reviewerId: string | null, leafId: string, declarationId: string, askedAt: Date, dueAt: Date];

/** Puts an answered question before somebody; one that was drawn before stays as it is. */
export const insertDipSample = statement<Params>({
  name: 'insert-dip-sample',
  text: `insert into dip_sample (organisation_id, sample_id, account_id, reviewer_id, leaf_id, declaration_id, asked_at, due_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (organisation_id, leaf_id) do nothing`,
});
