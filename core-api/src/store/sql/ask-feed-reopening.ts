import { statement } from '../statement.ts';

/** Notes the first of the two who let a suspended feed in again; no row where somebody has asked, or nothing is suspended. */
export const askFeedReopening = statement<[organisationId: string, feedId: string, accountId: string, at: Date]>()({
  name: 'ask-feed-reopening',
  index: 'feed_suspension_standing',
  text: `
    update feed_suspension set reopen_asked_by = $3, reopen_asked_at = $4
    where organisation_id = $1 and feed_id = $2 and reopened_at is null and reopen_asked_by is null
  `,
});
