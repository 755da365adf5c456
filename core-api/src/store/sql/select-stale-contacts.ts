import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ contactId: z.string(), stale: z.enum(['expired', 'unanswered']).nullable() });

/** What is noted of the given contacts, as two parallel lists of organisation and contact. Primary key. */
export const selectStaleContacts = statement<readonly [organisationIds: readonly string[], contactIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-stale-contacts',
  text: `select s.contact_id as "contactId", s.stale
         from unnest($1::uuid[], $2::uuid[]) as c(organisation_id, contact_id)
         join stale_contact s on s.organisation_id = c.organisation_id and s.contact_id = c.contact_id`,
  row,
  index: 'stale_contact_pkey',
});
