import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ personId: z.string(), into: z.string(), since: z.date(), members: z.array(z.string()) });

/** Persons that went into one of these and have not come back, with the contents they had. */
export const selectMergedPersons = statement<[personIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-merged-persons',
  index: 'person_event_person_id_at_idx',
  row,
  text: `
    select distinct on (e.other) e.other as "personId", e.person_id as into, p.created_at as since, e.members
    from person_event e
    join person p on p.person_id = e.other and p.retired_into = e.person_id
    where e.person_id = any($1::uuid[]) and e.kind = 'merged' and e.members is not null
    order by e.other, e.at desc
  `,
});
