import { statement } from '../statement.ts';

/** Names a document that a version rests on. Primary key. */
export const insertAgreementDocument = statement<[agreementId: string, version: number, kind: string, sha256: Buffer]>()({
  name: 'insert-agreement-document',
  text: `
    insert into agreement_document (agreement_id, version, kind, sha256) values ($1, $2, $3, $4)
  `,
});
