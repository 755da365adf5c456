import { statement } from '../statement.ts';

/** Remembers which places were answered under a declaration. */
export const insertDeclarationPlaces = statement<readonly [organisationId: string, declarationId: string, placeIds: readonly string[]]>({
  name: 'insert-declaration-places',
  text: `insert into declaration_place (organisation_id, declaration_id, place_id)
         select $1, $2, unnest($3::uuid[])
         on conflict do nothing`,
});
