import { z } from 'zod';

import { statement } from '../statement.ts';

/** Records of a feed whose last month has not been worked out: those of a first load, and of before there was one. */
export const selectUndatedRecords = statement<[organisationId: string, feedId: string, most: number]>()({
  name: 'select-undated-records',
  index: 'record_undated',
  row: z.object({ recordId: z.string(), sealed: z.instanceof(Buffer) }),
  text: `
    select record_id as "recordId", sealed from record where organisation_id = $1 and feed_id = $2 and last_month is null order by record_id limit $3
  `,
});
