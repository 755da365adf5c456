import { statement } from '../statement.ts';

/**
 * Every organisation that takes part has to be told of a dispute that is over, or open again: whoever of it reported it, and, where it is confirmed, whoever was shown it. What it was to be told before is over with that. `kept`: the records that stand with it rightly; null where any
 * showing of it was wrong.
 */
export const insertDisputeRounds = statement<readonly [disputeId: string, outcome: string, recordId: string, subjectId: string, kept: readonly string[] | null, at: Date]>({
  name: 'insert-dispute-rounds',
  index: 'dispute_round_pkey',
  text: `
    insert into dispute_round (organisation_id, dispute_id, outcome, record_id, subject_id, kept, closed_at, stage, after_at, after_leaf)
    select organisation_id, $1, $2, $3, $4, $5, $6, 'everything', timestamptz '1970-01-01 00:00:00Z', '00000000-0000-0000-0000-000000000000'
    from organisation where left_at is null
    on conflict (organisation_id, dispute_id) do update
    set outcome = excluded.outcome, record_id = excluded.record_id, subject_id = excluded.subject_id, kept = excluded.kept, closed_at = excluded.closed_at,
        stage = excluded.stage, after_at = excluded.after_at, after_leaf = excluded.after_leaf
  `,
});
