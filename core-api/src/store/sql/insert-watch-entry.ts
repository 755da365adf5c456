import { statement } from '../statement.ts';

/** Watches the look-ups of somebody until a day. */
export const insertWatchEntry = statement<readonly [organisationId: string, entryId: string, until: string, enteredBy: string, at: Date, sealed: Buffer]>({
  name: 'insert-watch-entry',
  text: `insert into watch_entry (organisation_id, entry_id, until, entered_by, at, sealed) values ($1, $2, $3, $4, $5, $6)`,
});
