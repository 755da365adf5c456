import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  client_id: z.string(),
  kind: z.enum(['connector', 'host', 'ehr']),
  status: z.enum(['active', 'suspended']),
  jwks: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
  jwks_uri: z.string().nullable(),
  revoked_kids: z.array(z.string()),
  origins: z.array(z.string()),
  feeds: z.array(z.string()),
});

export type OwnClientRow = z.infer<typeof row>;

/** The machines of one organisation, of the given kinds. A handful; the organisation is asked for, since every client may be read by all. */
export const selectOwnClients = statement<readonly [organisationId: string, kinds: readonly string[]], OwnClientRow>({
  name: 'select-own-clients',
  text: `select c.client_id, c.kind, c.status, c.jwks, c.jwks_uri, c.revoked_kids, c.origins,
                array(select f.feed_id from client_feed f where f.client_id = c.client_id order by f.feed_id) as feeds
         from client c
         where c.organisation_id = $1 and c.kind = any($2)
         order by c.client_id`,
  row,
});
