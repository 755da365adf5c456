import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), tokenMac: z.string(), n: z.number(), sealed: z.instanceof(Buffer) });

/** The words of visible organisations, from one row on in the order of the primary key: a page of the whole dictionary. */
export const selectNameTokens = statement<readonly [afterOrganisationId: string, afterTokenMac: string, limit: number], z.infer<typeof row>>({
  name: 'select-name-tokens',
  index: 'name_token_pkey',
  row,
  text: `
    select organisation_id as "organisationId", token_mac as "tokenMac", n, sealed
    from name_token
    where (organisation_id, token_mac) > ($1::uuid, $2::uuid) and n > 0
    order by organisation_id, token_mac
    limit $3
  `,
});
