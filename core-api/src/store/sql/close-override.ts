import { statement } from '../statement.ts';

/** Closes an investigation; no row for whoever made the override, or when it is closed. */
export const closeOverride = statement<[organisationId: string, overrideId: string, closedBy: string, at: Date, finding: string]>({
  name: 'close-override',
  index: 'override_pkey',
  text: `
    update override set closed_by = $3, closed_at = $4, finding = $5
    where organisation_id = $1 and override_id = $2 and account_id <> $3 and closed_at is null
  `,
});
