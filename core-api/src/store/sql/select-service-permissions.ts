import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ feedId: z.string(), category: z.string(), agreement: z.string(), signedAt: z.date() });

/** Categories of sensitive service that feeds of the organisation may send today. */
export const selectServicePermissions = statement<[organisationId: string], z.infer<typeof row>>({
  name: 'select-service-permissions',
  index: 'service_permission_pkey',
  row,
  text: `
    select feed_id as "feedId", category, agreement, signed_at as "signedAt" from service_permission
    where organisation_id = $1 and ended_at is null order by feed_id, category
  `,
});
