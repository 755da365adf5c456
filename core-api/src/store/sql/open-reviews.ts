import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ reviewId: z.string(), personA: z.string().nullable(), personB: z.string().nullable() });

type Params = [
  reviewIds: readonly string[], subjects: readonly Buffer[], kinds: readonly string[], statuses: readonly string[], looksA: readonly string[], looksB: readonly string[],
  personsA: readonly (string | null)[], personsB: readonly (string | null)[], sourcesA: readonly (Buffer | null)[], sourcesB: readonly (Buffer | null)[],
  harms: readonly number[], uncertainties: readonly number[], reviewersNeeded: readonly number[], model: string, at: Date,
];

/**
 * Opens questions, or opens again those that had healed or were settled, and hands back the ones that are new; one that is open stays as it is but for what it
 * shows. What was said before it was asked again counts no more. A pair that people have settled is not opened by its weight again.
 */
export const openReviews = statement<Params, z.infer<typeof row>>({
  name: 'open-reviews',
  index: 'review_subject_key',
  row,
  text: `
    insert into review (review_id, subject, kind, status, look_a, look_b, person_a, person_b, source_a, source_b, harm, uncertainty, reviewers_needed, model, opened_at)
    select r.*, $14, $15
    from unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[], $9::bytea[], $10::bytea[], $11::smallint[], $12::real[], $13::smallint[]) as r
    on conflict (subject) do update
    set status = excluded.status, look_a = excluded.look_a, look_b = excluded.look_b, harm = excluded.harm, uncertainty = excluded.uncertainty,
        person_a = excluded.person_a, person_b = excluded.person_b,
        reviewers_needed = greatest(review.reviewers_needed, excluded.reviewers_needed), outcome = null, closed_at = null,
        opened_at = case review.status when 'open' then review.opened_at else excluded.opened_at end
    where review.status <> 'settled' or excluded.kind not in ('pair', 'blind')
    returning review_id as "reviewId", person_a as "personA", person_b as "personB"
  `,
});
