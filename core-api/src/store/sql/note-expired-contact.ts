import { statement } from '../statement.ts';

/** Notes that a contact has run out; 0 when that was known. Primary key. */
export const noteExpiredContact = statement<readonly [organisationId: string, contactId: string, sealed: Buffer, at: Date]>({
  name: 'note-expired-contact',
  text: `insert into stale_contact (organisation_id, contact_id, stale, sealed, at) values ($1, $2, 'expired', $3, $4)
         on conflict (organisation_id, contact_id) do update set stale = 'expired', at = excluded.at where stale_contact.stale is null`,
});
