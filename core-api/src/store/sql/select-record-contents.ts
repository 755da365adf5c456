import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ recordId: z.string(), sealed: z.instanceof(Buffer) });

/** The sealed content of some records of one organisation: read when a refused row says that what is stored must be protected more. */
export const selectRecordContents = statement<[organisationId: string, recordIds: readonly string[]], z.infer<typeof row>>({
  name: 'select-record-contents',
  index: 'record_pkey',
  row,
  text: `
    select record_id as "recordId", sealed from record where organisation_id = $1 and record_id = any($2::uuid[])
  `,
});
