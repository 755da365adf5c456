import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), tokenMac: z.string(), n: z.number(), sealed: z.instanceof(Buffer).nullable() });

/** Words of visible organisations that came or went in a transaction not older than the given one. Index name_token(written). */
export const selectNameTokenChanges = statement<readonly [since: string], z.infer<typeof row>>({
  name: 'select-name-token-changes',
  index: 'name_token_written',
  row,
  text: `
    select organisation_id as "organisationId", token_mac as "tokenMac", n, sealed
    from name_token
    where written >= $1::text::xid8
  `,
});
