import { statement } from '../statement.ts';

/**
 * Notes that somebody has seen this person as one: from then on its members change only by review (DESIGN section 7), and who saw it is told of a
 * change. Primary keys.
 */
export const markPersonViewed = statement<readonly [personId: string, at: Date, organisationId: string, accountId: string, declarationId: string]>({
  name: 'mark-person-viewed',
  text: `
    with seen as (update person set viewed_at = $2 where person_id = $1)
    insert into person_view (organisation_id, person_id, declaration_id, account_id, at) values ($3, $1, $5, $4, $2)
    on conflict (organisation_id, person_id, declaration_id) do update set at = excluded.at
  `,
  index: 'person_pkey',
});
