import { statement } from '../statement.ts';

/** Lets an organisation read under a version of an agreement. Primary key. */
export const insertAgreementReader = statement<[agreementId: string, version: number, organisationId: string]>()({
  name: 'insert-agreement-reader',
  text: `
    insert into agreement_reader (agreement_id, version, organisation_id) values ($1, $2, $3)
    on conflict do nothing
  `,
});
