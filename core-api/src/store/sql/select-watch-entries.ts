import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ entryId: z.string(), until: z.string(), enteredBy: z.string(), at: z.date(), sealed: z.instanceof(Buffer) });

/** Whose look-ups are watched on a day, by the own organisation. Primary key. */
export const selectWatchEntries = statement<readonly [organisationId: string, day: string], z.infer<typeof row>>({
  name: 'select-watch-entries',
  text: `select entry_id as "entryId", until, entered_by as "enteredBy", at, sealed from watch_entry where organisation_id = $1 and ended_at is null and until >= $2::date order by at, entry_id limit 1000`,
  row,
  index: 'watch_entry_pkey',
});
