import { z } from 'zod';

import { statement } from '../statement.ts';

/** Every organisation with its code, and whether it has left. Reads the whole table, which holds one row for each partner. */
export const selectOrganisations = statement<[]>()({
  name: 'select-organisations',
  row: z.object({ organisationId: z.string(), code: z.string(), hasLeft: z.boolean() }),
  text: `
    select organisation_id as "organisationId", code, left_at is not null as "hasLeft" from organisation
  `,
});
