import { statement } from '../statement.ts';

/** Enters the second of the two who let a suspended feed in again; no row where it is the first one, or nobody has asked. */
export const agreeFeedReopening = statement<[organisationId: string, feedId: string, accountId: string, at: Date]>()({
  name: 'agree-feed-reopening',
  index: 'feed_suspension_standing',
  text: `
    update feed_suspension set reopened_by = $3, reopened_at = $4
    where organisation_id = $1 and feed_id = $2 and reopened_at is null and reopen_asked_by is not null and reopen_asked_by <> $3
  `,
});
