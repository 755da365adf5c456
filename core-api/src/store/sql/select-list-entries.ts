import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ entryId: z.string(), list: z.enum(['never-load', 'refuge']), at: z.date(), endedAt: z.date().nullable(), sealed: z.instanceof(Buffer) });

/** The entries of the account’s own lists, the oldest first. Nobody reads another keeper’s. */
export const selectListEntries = statement<[organisationId: string, accountId: string], z.infer<typeof row>>({
  name: 'select-list-entries',
  index: 'list_entry_by_keeper',
  row,
  text: `
    select entry_id as "entryId", list, at, ended_at as "endedAt", sealed from list_entry where organisation_id = $1 and account_id = $2 order by list, at, entry_id
  `,
});
