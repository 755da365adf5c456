import { statement } from '../statement.ts';

/** Ends an entry of the account’s own list; no row for anybody else’s. */
export const endListEntry = statement<[organisationId: string, entryId: string, accountId: string, at: Date]>({
  name: 'end-list-entry',
  index: 'list_entry_pkey',
  text: `
    update list_entry set ended_at = $4 where organisation_id = $1 and entry_id = $2 and account_id = $3 and ended_at is null
  `,
});
