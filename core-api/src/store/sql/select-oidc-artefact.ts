import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ payload: z.record(z.string(), z.unknown()), consumed_at: z.date().nullable() });

/** What oidc-provider kept, if it has not ended. Primary key. */
export const selectOidcArtefact = statement<readonly [idMac: Buffer, model: string, at: Date], z.infer<typeof row>>({
  name: 'select-oidc-artefact',
  text: `select payload, consumed_at from oidc_artefact where id_mac = $1 and model = $2 and expires_at > $3`,
  row,
  index: 'oidc_artefact_pkey',
});
