import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ mark: z.string() });

/** Stands for which addresses are listed as refuges, of whatever organisation: another list, another mark. For the one writer, and for what it tells a connector under its own keyed hash. */
export const selectRefugeMark = statement<[], z.infer<typeof row>>({
  name: 'select-refuge-mark',
  index: 'protection_key_by_effect',
  row,
  text: `
    select coalesce(md5(string_agg(e.entry, ' ' order by e.entry)), '') as mark
    from (select distinct organisation_id::text || entry_id::text as entry from protection_key where effect = 'refuge') e
  `,
});
