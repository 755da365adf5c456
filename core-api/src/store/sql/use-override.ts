import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ declarationId: z.string(), closeBy: z.date() });

/** Takes the one view of an override that its account has left; no row afterwards, for anybody else, or when its time is over. */
export const useOverride = statement<[organisationId: string, overrideId: string, accountId: string, at: Date], z.infer<typeof row>>({
  name: 'use-override',
  index: 'override_pkey',
  row,
  text: `
    update override set used_at = $4
    where organisation_id = $1 and override_id = $2 and account_id = $3 and used_at is null and expires_at > $4
    returning declaration_id as "declarationId", close_by as "closeBy"
  `,
});
