import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), feedId: z.string(), en: z.string(), cy: z.string().nullable(), service: z.string(), doesNotShare: z.unknown() });

/** What feeds are called, what they are of and what they never send, of the organisations that are visible. Few rows. */
export const selectFeedNames = statement<[organisationIds: readonly string[]]>()({
  name: 'select-feed-names',
  index: 'feed_pkey',
  row,
  text: `
    select organisation_id as "organisationId", feed_id as "feedId", name_en as en, name_cy as cy, service, does_not_share as "doesNotShare" from feed where organisation_id = any($1::uuid[]) order by feed_id
  `,
});
