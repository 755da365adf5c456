import { z } from 'zod';

import { statement } from '../statement.ts';

/** Which of some references were deleted because their time was over, and with what content. */
export const selectTombstones = statement<[organisationId: string, feedId: string, sourceMacs: readonly Buffer[]]>()({
  name: 'select-tombstones',
  index: 'tombstone_pkey',
  row: z.object({ sourceMac: z.instanceof(Buffer), contentMac: z.instanceof(Buffer) }),
  text: `
    select source_mac as "sourceMac", content_mac as "contentMac" from tombstone where organisation_id = $1 and feed_id = $2 and source_mac = any($3::bytea[])
  `,
});
