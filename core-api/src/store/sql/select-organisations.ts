import { z } from 'zod';

import { statement } from '../statement.ts';

/** Every organisation with its code. Reads the whole table, which holds one row for each partner. */
export const selectOrganisations = statement<[]>()({
  name: 'select-organisations',
  row: z.object({ organisationId: z.string(), code: z.string() }),
  text: `
    select organisation_id as "organisationId", code from organisation
  `,
});
