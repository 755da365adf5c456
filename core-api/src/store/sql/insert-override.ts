import { statement } from '../statement.ts';

/** An override, and with it an investigation that somebody else has to close. */
export const insertOverride = statement<[organisationId: string, overrideId: string, accountId: string, declarationId: string, at: Date, expiresAt: Date, closeBy: Date, sealed: Buffer]>({
  name: 'insert-override',
  text: `
    insert into override (organisation_id, override_id, account_id, declaration_id, opened_at, expires_at, close_by, sealed)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
  `,
});
