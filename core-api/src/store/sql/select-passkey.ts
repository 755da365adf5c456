import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisation_id: z.string(), account_id: z.string(), factor_id: z.string(), counter: z.coerce.number(), sealed: z.instanceof(Buffer) });

/** The passkey whose id has this keyed hash: run with `proof` = the hash. Index factor_credential. */
export const selectPasskey = statement<readonly [credentialMac: Buffer], z.infer<typeof row>>({
  name: 'select-passkey',
  text: `select organisation_id, account_id, factor_id, counter::text as counter, sealed
         from factor
         where credential_mac = $1`,
  row,
  index: 'factor_credential',
});
