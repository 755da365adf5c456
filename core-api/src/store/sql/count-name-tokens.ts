import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), tokenMac: z.string() });

type Params = readonly [organisationIds: readonly string[], tokenMacs: readonly string[], changes: readonly number[], at: Date];

/**
 * Adds changes to the counts of words that stand, and gives back which these were. A word that nothing holds any more loses its seal; only then does its moment
 * change, so that counting a common word rewrites no index. Needs `matching`: a person raised to shielded takes words from every organisation.
 */
export const countNameTokens = statement<Params, z.infer<typeof row>>({
  name: 'count-name-tokens',
  index: 'name_token_pkey',
  row,
  text: `
    update name_token t
    set n = greatest(t.n + d.change, 0),
        sealed = case when t.n + d.change > 0 then t.sealed end,
        at = case when t.n + d.change > 0 then t.at else $4 end,
        written = case when t.n + d.change > 0 then t.written else pg_current_xact_id() end
    from unnest($1::uuid[], $2::uuid[], $3::int[]) as d(organisation_id, token_mac, change)
    where t.organisation_id = d.organisation_id and t.token_mac = d.token_mac and t.n > 0
    returning t.organisation_id as "organisationId", t.token_mac as "tokenMac"
  `,
});
