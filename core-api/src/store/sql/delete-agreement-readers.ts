import { statement } from '../statement.ts';

/** Takes one organisation out of the readers of a version of an agreement. Primary key. */
export const deleteAgreementReaders = statement<[agreementId: string, version: number, organisationId: string]>()({
  name: 'delete-agreement-readers',
  text: `
    delete from agreement_reader where agreement_id = $1 and version = $2 and organisation_id = $3
  `,
});
