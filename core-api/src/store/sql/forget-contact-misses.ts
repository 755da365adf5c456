import { statement } from '../statement.ts';

/** Somebody answered: calls in vain before that count no more, unless answers show the team already. Primary key. */
export const forgetContactMisses = statement<readonly [organisationId: string, contactId: string]>({
  name: 'forget-contact-misses',
  text: 'delete from stale_contact where organisation_id = $1 and contact_id = $2 and stale is null',
  index: 'stale_contact_pkey',
});
