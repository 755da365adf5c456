import { statement } from '../statement.ts';

/** Persons of whom no record is left. Those that were merged stay as pointers. */
export const deleteEmptyPersons = statement<[personIds: readonly string[]]>({
  name: 'delete-empty-persons',
  index: 'variant_person_id_idx',
  text: `
    delete from person p
    where p.person_id = any($1::uuid[]) and p.retired_into is null and not exists (select 1 from variant v where v.person_id = p.person_id)
  `,
});
