import { statement } from '../statement.ts';

/** Keeps what a random look showed, once; a manager of their own ones, nobody of their own work. Primary key. */
export const decideDipSample = statement<readonly [organisationId: string, sampleId: string, verdict: string, decidedBy: string, at: Date, manager: string | null]>({
  name: 'decide-dip-sample',
  text: `update dip_sample set verdict = $3, decided_by = $4, decided_at = $5
         where organisation_id = $1 and sample_id = $2 and verdict is null and account_id <> $4 and ($6::uuid is null or reviewer_id = $6)`,
  index: 'dip_sample_pkey',
});
