import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ declarationId: z.string(), sealed: z.instanceof(Buffer) });

/** What was declared, of the own organisation. Primary key. */
export const selectDeclarationReasons = statement<readonly [organisationId: string, declarationIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-declaration-reasons',
  text: `select declaration_id as "declarationId", sealed from declaration where organisation_id = $1 and declaration_id = any ($2::uuid[])`,
  row,
  index: 'declaration_pkey',
});
