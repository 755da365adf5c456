import { z } from 'zod';

import { statement } from '../statement.ts';

/** The organisation of a code, which everybody knows. Unique key. */
export const selectOrganisationByCode = statement<readonly [code: string], { organisationId: string }>({
  name: 'select-organisation-by-code',
  text: `select organisation_id as "organisationId" from organisation where code = $1`,
  row: z.object({ organisationId: z.string() }),
  index: 'organisation_code_key',
});
