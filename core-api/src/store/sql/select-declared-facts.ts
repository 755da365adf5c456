import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ leafId: z.string(), sealed: z.instanceof(Buffer) });

/** What was asked under one declaration. Index misuse_fact_declaration. */
export const selectDeclaredFacts = statement<readonly [organisationId: string, declarationId: string], z.infer<typeof row>>({
  name: 'select-declared-facts',
  text: `select leaf_id as "leafId", sealed from misuse_fact where organisation_id = $1 and declaration_id = $2`,
  row,
  index: 'misuse_fact_declaration',
});
