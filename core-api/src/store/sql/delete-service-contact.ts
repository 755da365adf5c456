import { statement } from '../statement.ts';

/** Takes an entry out of the directory; 0 when there is none. Primary key. */
export const deleteServiceContact = statement<readonly [organisationId: string, entryId: string]>({
  name: 'delete-service-contact',
  text: 'delete from service_contact where organisation_id = $1 and entry_id = $2',
  index: 'service_contact_pkey',
});
