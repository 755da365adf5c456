import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, subjectId: string, disputeId: string, at: Date, declarationIds: readonly string[], accountIds: readonly string[], seenAs: readonly string[]];

/**
 * Under which declarations of an organisation somebody was shown what turned out to be wrong. The same dispute again is no news, unless it was withdrawn; another one is, but whoever was told and has not read it yet is not told twice. Primary key.
 */
export const insertRecalls = statement<Params>({
  name: 'insert-recalls',
  index: 'recall_pkey',
  text: `
    insert into recall (organisation_id, person_id, declaration_id, account_id, status, at, dispute_id, seen_as)
    select distinct on (d.declaration_id) $1::uuid, $2::uuid, d.declaration_id, d.account_id, 'due', $4::timestamptz, $3::uuid, d.seen_as
    from unnest($5::uuid[], $6::uuid[], $7::text[]) as d(declaration_id, account_id, seen_as)
    on conflict (organisation_id, person_id, declaration_id) do update
    set status = 'due', at = excluded.at, dispute_id = excluded.dispute_id, seen_as = excluded.seen_as,
        told_at = case when recall.status = 'due' and recall.acknowledged_at is null and recall.withdrawn_at is null then recall.told_at end,
        told_to = case when recall.status = 'due' and recall.acknowledged_at is null and recall.withdrawn_at is null then recall.told_to end,
        told_role = case when recall.status = 'due' and recall.acknowledged_at is null and recall.withdrawn_at is null then recall.told_role end,
        dispute_told_at = case when recall.status = 'due' and recall.acknowledged_at is null and recall.withdrawn_at is null then recall.told_at end,
        withdrawn_at = null, acknowledged_at = null, acknowledged_by = null
    where recall.dispute_id is distinct from excluded.dispute_id or recall.withdrawn_at is not null
  `,
});
