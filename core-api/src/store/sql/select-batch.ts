import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ contentMac: z.instanceof(Buffer), result: z.unknown() });

/** What was answered to a batch before, so that a redelivery gets the same answer. */
export const selectBatch = statement<[organisationId: string, feedId: string, sequence: number], z.infer<typeof row>>({
  name: 'select-batch',
  index: 'batch_pkey',
  row,
  text: `
    select content_mac as "contentMac", result from batch where organisation_id = $1 and feed_id = $2 and sequence = $3
  `,
});
