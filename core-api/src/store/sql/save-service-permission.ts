import { statement } from '../statement.ts';

/** Switches a category on for a feed of the organisation, by name and with a signature; no row for a feed that is not there. */
export const saveServicePermission = statement<[organisationId: string, feedId: string, category: string, agreement: string, signedBy: string, at: Date]>({
  name: 'save-service-permission',
  index: 'service_permission_pkey',
  text: `
    insert into service_permission (organisation_id, feed_id, category, agreement, signed_by, signed_at)
    select organisation_id, feed_id, $3, $4, $5, $6 from feed where organisation_id = $1 and feed_id = $2
    on conflict (organisation_id, feed_id, category) do update
    set agreement = excluded.agreement, signed_by = excluded.signed_by, signed_at = excluded.signed_at, ended_by = null, ended_at = null
  `,
});
