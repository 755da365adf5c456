import { statement } from '../statement.ts';

/** Switches a category off again. */
export const endServicePermission = statement<[organisationId: string, feedId: string, category: string, endedBy: string, at: Date]>({
  name: 'end-service-permission',
  index: 'service_permission_pkey',
  text: `
    update service_permission set ended_by = $4, ended_at = $5
    where organisation_id = $1 and feed_id = $2 and category = $3 and ended_at is null
  `,
});
