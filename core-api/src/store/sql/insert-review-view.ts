import { statement } from '../statement.ts';

/** Notes that a reviewer opened a question on a day; again the same day is the same. */
export const insertReviewView = statement<[organisationId: string, accountId: string, day: string, reviewId: string, at: Date]>({
  name: 'insert-review-view',
  index: 'review_view_pkey',
  text: `
    insert into review_view (organisation_id, account_id, day, review_id, at) values ($1, $2, $3, $4, $5)
    on conflict (organisation_id, account_id, day, review_id) do nothing
  `,
});
