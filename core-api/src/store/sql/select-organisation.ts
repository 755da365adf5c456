import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ name_en: z.string(), name_cy: z.string().nullable(), nation: z.string() });

/** What an organisation is called, and where it lies. Primary key. */
export const selectOrganisation = statement<readonly [organisationId: string], z.infer<typeof row>>({
  name: 'select-organisation',
  text: 'select name_en, name_cy, nation from organisation where organisation_id = $1',
  row,
  index: 'organisation_pkey',
});
