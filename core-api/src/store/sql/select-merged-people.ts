import { z } from 'zod';

import { statement } from '../statement.ts';

/** Every id under which somebody is or was known: whom the id was merged into, and all that were merged into them. Primary key, and the index of the retired. */
export const selectMergedPeople = statement<[personId: string]>()({
  name: 'select-merged-people',
  index: 'person_pkey',
  row: z.object({ personId: z.string() }),
  text: `
    with recursive now as (
           select person_id, retired_into from person where person_id = $1
           union select p.person_id, p.retired_into from now join person p on p.person_id = now.retired_into),
         ever as (
           select person_id from now
           union select p.person_id from ever join person p on p.retired_into = ever.person_id)
    select person_id as "personId" from ever
  `,
});
