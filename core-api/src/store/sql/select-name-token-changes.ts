import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), tokenMac: z.string(), n: z.number(), at: z.date(), sealed: z.instanceof(Buffer).nullable() });

/** Words of visible organisations that came or went at or after a moment. Index name_token(at). */
export const selectNameTokenChanges = statement<readonly [since: Date], z.infer<typeof row>>({
  name: 'select-name-token-changes',
  index: 'name_token_at',
  row,
  text: `
    select organisation_id as "organisationId", token_mac as "tokenMac", n, at, sealed
    from name_token
    where at >= $1
  `,
});
