import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ role: z.string(), sealed: z.instanceof(Buffer), at: z.date() });

/** Who stands for an organisation. Primary key's first column. */
export const listProjectContacts = statement<readonly [organisationId: string], z.infer<typeof row>>({
  name: 'list-project-contacts',
  text: 'select role, sealed, at from project_contact where organisation_id = $1 order by role',
  row,
});
