import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), declarationId: z.string(), accountId: z.string() });

/** Under which declarations the involvements of some persons were shown, to accounts of visible organisations. Index by person. */
export const selectPersonViews = statement<readonly [personIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-person-views',
  text: `select organisation_id as "organisationId", declaration_id as "declarationId", account_id as "accountId" from person_view where person_id = any ($1::uuid[])`,
  row,
  index: 'person_view_person_id_idx',
});
