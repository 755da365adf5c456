import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  client_id: z.string(),
  organisation_id: z.string(),
  kind: z.enum(['connector', 'host']),
  jwks: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
  origins: z.array(z.string()),
  status: z.string(),
  feeds: z.array(z.string()),
});

/** One registered machine with the feeds granted to it at this moment. Primary keys of client and client_feed. */
export const selectClient = statement<readonly [clientId: string], z.infer<typeof row>>({
  name: 'select-client',
  text: `select c.client_id, c.organisation_id, c.kind, c.jwks, coalesce(c.origins, '{}') as origins, c.status,
                array(select f.feed_id from client_feed f where f.client_id = c.client_id order by f.feed_id) as feeds
         from client c
         where c.client_id = $1`,
  row,
  index: 'client_pkey',
});
