import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ contactId: z.string(), stale: z.enum(['expired', 'unanswered']), sealed: z.instanceof(Buffer), at: z.date() });

/** The contacts of one organisation that answers no longer trust, the newest first. Index of those. */
export const listStaleContacts = statement<readonly [organisationId: string], z.infer<typeof row>>({
  name: 'list-stale-contacts',
  text: 'select contact_id as "contactId", stale, sealed, at from stale_contact where organisation_id = $1 and stale is not null order by at desc limit 500',
  row,
  index: 'stale_contact_listed',
});
