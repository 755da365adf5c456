import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ entryId: z.string(), teamMac: z.instanceof(Buffer), sealed: z.instanceof(Buffer), at: z.date() });

/** The directory of one organisation. Primary key's first column. */
export const listServiceContacts = statement<readonly [organisationId: string], z.infer<typeof row>>({
  name: 'list-service-contacts',
  text: 'select entry_id as "entryId", team_mac as "teamMac", sealed, at from service_contact where organisation_id = $1 order by entry_id',
  row,
});
