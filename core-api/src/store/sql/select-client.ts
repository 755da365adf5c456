import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  client_id: z.string(),
  organisation_id: z.string(),
  kind: z.enum(['connector', 'host', 'ehr']),
  jwks: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
  origins: z.array(z.string()),
  status: z.string(),
  jwks_uri: z.string().nullable(),
  revoked_kids: z.array(z.string()),
  tokens_from: z.date().nullable(),
  origin_required: z.boolean(),
  mfa_required: z.boolean(),
  upstream: z.unknown(),
  feeds: z.array(z.string()),
});

/** One registered machine with the feeds granted to it at this moment. Primary keys of client and client_feed. */
export const selectClient = statement<readonly [clientId: string], z.infer<typeof row>>({
  name: 'select-client',
  text: `select c.client_id, c.organisation_id, c.kind, c.jwks, coalesce(c.origins, '{}') as origins, c.status,
                c.jwks_uri, c.revoked_kids, c.tokens_from, c.origin_required, c.mfa_required, c.upstream,
                array(select f.feed_id from client_feed f where f.client_id = c.client_id order by f.feed_id) as feeds
         from client c
         where c.client_id = $1`,
  row,
  index: 'client_pkey',
});
