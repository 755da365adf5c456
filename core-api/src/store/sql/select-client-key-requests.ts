import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ request_id: z.string(), client_id: z.string(), kid: z.string(), jwk: z.record(z.string(), z.unknown()), asked_by: z.string(), asked_at: z.date() });

/** Keys that wait for a second person, of one organisation; of one request where it is named. Primary key. */
export const selectClientKeyRequests = statement<readonly [organisationId: string, requestId: string | null, askedAfter: Date], z.infer<typeof row>>({
  name: 'select-client-key-requests',
  text: `select request_id, client_id, kid, jwk, asked_by, asked_at from client_key_request
         where organisation_id = $1 and ($2::uuid is null or request_id = $2) and decided_at is null and asked_at > $3
         order by asked_at, request_id`,
  row,
});
