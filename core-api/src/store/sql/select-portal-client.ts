import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ client_id: z.string(), redirect_uris: z.array(z.string()), jwks: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }).nullable() });

/** A web application of our own. Primary key. */
export const selectPortalClient = statement<readonly [clientId: string], z.infer<typeof row>>({
  name: 'select-portal-client',
  text: `select client_id, redirect_uris, jwks from portal_client where client_id = $1 and status = 'active'`,
  row,
  index: 'portal_client_pkey',
});
