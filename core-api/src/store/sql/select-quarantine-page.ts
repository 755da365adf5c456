import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ quarantineId: z.string(), sourceMac: z.instanceof(Buffer).nullable(), sealed: z.instanceof(Buffer) });

/** The next rows of an organisation that wait in quarantine, in the order of their ids. Empty after the last page. */
export const selectQuarantinePage = statement<[organisationId: string, afterQuarantineId: string, rows: number], z.infer<typeof row>>({
  name: 'select-quarantine-page',
  index: 'quarantine_pkey',
  row,
  text: `
    select quarantine_id as "quarantineId", source_mac as "sourceMac", sealed from quarantine
    where organisation_id = $1 and quarantine_id > $2 and status = 'waiting' and sealed is not null
    order by quarantine_id limit $3
  `,
});
