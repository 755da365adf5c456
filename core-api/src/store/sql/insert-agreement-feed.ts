import { statement } from '../statement.ts';

/** Puts a feed under a version of an agreement. Primary key. */
export const insertAgreementFeed = statement<[agreementId: string, version: number, organisationId: string, feedId: string]>()({
  name: 'insert-agreement-feed',
  text: `
    insert into agreement_contributor (agreement_id, version, organisation_id, feed_id) values ($1, $2, $3, $4)
    on conflict do nothing
  `,
});
