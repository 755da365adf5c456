import { statement } from '../statement.ts';

/** Forgets what an entry or a shield is recognised by. */
export const deleteProtections = statement<[organisationId: string, entryId: string]>({
  name: 'delete-protections',
  index: 'protection_key_by_entry',
  text: `
    delete from protection_key where organisation_id = $1 and entry_id = $2
  `,
});
