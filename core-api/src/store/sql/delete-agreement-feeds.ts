import { statement } from '../statement.ts';

/** Takes the feeds of one organisation out of a version of an agreement. Primary key. */
export const deleteAgreementFeeds = statement<[agreementId: string, version: number, organisationId: string]>()({
  name: 'delete-agreement-feeds',
  text: `
    delete from agreement_contributor where agreement_id = $1 and version = $2 and organisation_id = $3
  `,
});
