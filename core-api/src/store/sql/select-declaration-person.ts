import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ person_id: z.string() });

/** Whether this person was answered under this declaration. Primary key; own organisation only. */
export const selectDeclarationPerson = statement<readonly [organisationId: string, declarationId: string, personId: string], z.infer<typeof row>>({
  name: 'select-declaration-person',
  text: 'select person_id from declaration_person where organisation_id = $1 and declaration_id = $2 and person_id = $3',
  row,
  index: 'declaration_person_pkey',
});
