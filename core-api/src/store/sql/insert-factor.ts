import { statement } from '../statement.ts';

/** Enters a second factor. Primary key. */
export const insertFactor = statement<readonly [organisationId: string, factorId: string, accountId: string, kind: 'totp' | 'passkey', credentialMac: Buffer | null, counter: number, at: Date, sealed: Buffer]>({
  name: 'insert-factor',
  text: `insert into factor (organisation_id, factor_id, account_id, kind, credential_mac, counter, created_at, sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
});
