import { statement } from '../statement.ts';

/** Persons that were taken into another keep their id as a pointer to it. */
export const retirePersons = statement<[personIds: readonly string[], into: readonly string[]]>({
  name: 'retire-persons',
  index: 'person_pkey',
  text: `
    update person p set retired_into = n.into_id
    from unnest($1::uuid[], $2::uuid[]) as n(person_id, into_id) where p.person_id = n.person_id
  `,
});
