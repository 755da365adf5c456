import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), code: z.string(), en: z.string(), cy: z.string().nullable() });

/** Organisations by id, with their names. */
export const selectOrganisationNames = statement<[organisationIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-organisation-names',
  index: 'organisation_pkey',
  row,
  text: `
    select organisation_id as "organisationId", code, name_en as en, name_cy as cy from organisation where organisation_id = any ($1::uuid[])
  `,
});
