import { statement } from '../statement.ts';

type Params = readonly [
  organisationId: string,
  declarationId: string,
  accountId: string,
  gateways: readonly string[],
  subject: string,
  expiresAt: Date,
  sealed: Buffer,
  referenceDue: Date | null,
  forReview: boolean,
];

/** Records a declaration, not yet bound to a question. */
export const insertDeclaration = statement<Params>({
  name: 'insert-declaration',
  text: `insert into declaration (organisation_id, declaration_id, account_id, gateways, subject, expires_at, sealed, reference_due, for_review)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
});
