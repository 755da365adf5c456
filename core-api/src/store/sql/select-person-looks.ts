import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ lookId: z.string() });

/** Every content of the given persons. */
export const selectPersonLooks = statement<[personIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-person-looks',
  index: 'variant_person_id_idx',
  row,
  text: 'select distinct look_id as "lookId" from variant where person_id = any($1::uuid[])',
});
