import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ answered: z.number() });

/** Whether this person was answered to this account under this declaration. */
export const selectAnsweredPerson = statement<[organisationId: string, declarationId: string, personId: string, accountId: string], z.infer<typeof row>>({
  name: 'select-answered-person',
  index: 'declaration_person_pkey',
  row,
  text: `
    select 1 as answered from declaration_person p join declaration d on d.organisation_id = p.organisation_id and d.declaration_id = p.declaration_id
    where p.organisation_id = $1 and p.declaration_id = $2 and p.person_id = $3 and d.account_id = $4
  `,
});
