import { statement } from '../statement.ts';

/** The organisation says that a contact is right: it is shown again; 0 when it was not doubted. Primary key. */
export const trustContact = statement<readonly [organisationId: string, contactId: string]>({
  name: 'trust-contact',
  text: `delete from stale_contact where organisation_id = $1 and contact_id = $2 and stale is not null`,
  index: 'stale_contact_pkey',
});
