import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ personId: z.string(), since: z.date(), viewed: z.boolean() });

/** Since when each person has had its id (a merge keeps the oldest), and whether anybody has seen it. */
export const selectPersonAges = statement<[personIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-person-ages',
  index: 'person_pkey',
  row,
  text: `
    select person_id as "personId", created_at as since, viewed_at is not null as viewed from person where person_id = any($1::uuid[])
  `,
});
