import { statement } from '../statement.ts';

/** Address contents that nobody writes any more. */
export const deletePlaceLooks = statement<[lookIds: readonly string[]]>({
  name: 'delete-place-looks',
  index: 'place_look_pkey',
  text: `
    delete from place_look l where l.look_id = any($1::uuid[]) and not exists (select 1 from place_variant v where v.look_id = l.look_id)
  `,
});
