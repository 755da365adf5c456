import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ person_id: z.string(), organisation_id: z.string(), variant_id: z.string(), sealed: z.instanceof(Buffer) });

/** Every visible variant of the given persons. Index variant(person_id), row-level security by organisation. */
export const selectPersonVariants = statement<readonly [personIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-person-variants',
  text: `select v.person_id, v.organisation_id, v.variant_id, v.sealed
         from variant v
         where v.person_id = any ($1::uuid[])`,
  row,
});
