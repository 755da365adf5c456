import { statement } from '../statement.ts';

/** Who suspended a feed, when and for which coded reason. Primary key. */
export const insertFeedSuspension = statement<[organisationId: string, suspensionId: string, feedId: string, reason: string, accountId: string, at: Date]>()({
  name: 'insert-feed-suspension',
  text: `
    insert into feed_suspension (organisation_id, suspension_id, feed_id, reason, suspended_by, suspended_at) values ($1, $2, $3, $4, $5, $6)
  `,
});
