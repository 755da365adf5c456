import { statement } from '../statement.ts';

/** Adds an entry to its keeper’s list. */
export const insertListEntry = statement<[organisationId: string, entryId: string, list: string, accountId: string, at: Date, sealed: Buffer]>({
  name: 'insert-list-entry',
  text: `
    insert into list_entry (organisation_id, entry_id, list, account_id, at, sealed) values ($1, $2, $3, $4, $5, $6)
  `,
});
