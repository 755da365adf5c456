import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, personIds: readonly string[], declarationIds: readonly string[], toldTo: string | null, toldRole: string | null, at: Date];

/** Notes to whom some recalls were told: an account, or whoever has a role. Index of a declaration's recalls. */
export const markRecallsTold = statement<Params>({
  name: 'mark-recalls-told',
  index: 'recall_declaration',
  text: `
    update recall r set told_at = $6::timestamptz, told_to = $4, told_role = $5, dispute_told_at = case when r.dispute_id is not null then $6::timestamptz end
    from unnest($2::uuid[], $3::uuid[]) as t(person_id, declaration_id)
    where r.organisation_id = $1 and r.person_id = t.person_id and r.declaration_id = t.declaration_id
  `,
});
