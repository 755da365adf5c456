import { statement } from '../statement.ts';

/**
 * Lists everybody who saw one of these persons, under the question beside it, if any. One that is due is not taken back by a mere question; one that was read and is due again is told again, one that
 * waits to be read is not.
 */
export const listRecalls = statement<[personIds: readonly string[], reviewIds: readonly (string | null)[], status: string, at: Date]>({
  name: 'list-recalls',
  index: 'person_view_person_id_idx',
  text: `
    insert into recall (organisation_id, person_id, declaration_id, account_id, review_id, status, at)
    select distinct on (v.organisation_id, v.person_id, v.declaration_id) v.organisation_id, v.person_id, v.declaration_id, v.account_id, q.review_id, $3, $4::timestamptz
    from unnest($1::uuid[], $2::uuid[]) as q(person_id, review_id)
    join person_view v on v.person_id = q.person_id
    order by v.organisation_id, v.person_id, v.declaration_id, q.review_id
    on conflict (organisation_id, person_id, declaration_id) do update
    set status = excluded.status, review_id = coalesce(excluded.review_id, recall.review_id), at = excluded.at,
        told_at = case when recall.acknowledged_at is null then recall.told_at end, told_to = case when recall.acknowledged_at is null then recall.told_to end,
        told_role = case when recall.acknowledged_at is null then recall.told_role end, acknowledged_at = null, acknowledged_by = null,
        dispute_id = case when recall.withdrawn_at is null then recall.dispute_id end, withdrawn_at = null
    where recall.status <> 'due' or excluded.status = 'due'
  `,
});
