import { statement } from '../statement.ts';

/** Watches somebody no more. Primary key. */
export const endWatchEntry = statement<readonly [organisationId: string, entryId: string, at: Date]>({
  name: 'end-watch-entry',
  text: `update watch_entry set ended_at = $3 where organisation_id = $1 and entry_id = $2 and ended_at is null`,
  index: 'watch_entry_pkey',
});
