import { statement } from '../statement.ts';

/** Remembers which people were answered under a declaration, so that only they can be viewed. The same person twice is no change. */
export const insertDeclarationPeople = statement<readonly [organisationId: string, declarationId: string, personIds: readonly string[]]>({
  name: 'insert-declaration-people',
  text: `insert into declaration_person (organisation_id, declaration_id, person_id)
         select $1, $2, unnest($3::uuid[])
         on conflict do nothing`,
});
