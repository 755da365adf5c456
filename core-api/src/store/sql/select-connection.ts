import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisation_id: z.string(), issuer: z.string(), client_id: z.string(), name_en: z.string(), name_cy: z.string(), mfa: z.unknown(), sealed: z.instanceof(Buffer) });

/** A provider that may sign people in. Primary key. */
export const selectConnection = statement<readonly [connectionId: string], z.infer<typeof row>>({
  name: 'select-connection',
  text: `select organisation_id, issuer, client_id, name_en, name_cy, mfa, sealed
         from federation_connection
         where connection_id = $1 and status = 'active'`,
  row,
  index: 'federation_connection_pkey',
});
