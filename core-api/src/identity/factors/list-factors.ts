import { z } from 'zod';

import type { Core } from '../../core.ts';
import { selectFactors } from '../../store/sql/select-factors.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';

const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

/** What a row of `factor` seals: a TOTP secret (base32), or a passkey's id and public key (base64url). */
const totpSchema = z.strictObject({ secret: z.string() });
export const passkeySchema = z.strictObject({ id: z.string(), publicKey: z.string(), transports: z.array(transport), name: z.string() });

export type TotpFactor = { readonly kind: 'totp'; readonly factorId: string; readonly secret: string; readonly createdAt: Date; readonly lastUsedAt: Date | null };
export type PasskeyFactor = { readonly kind: 'passkey'; readonly factorId: string; readonly counter: number; readonly createdAt: Date; readonly lastUsedAt: Date | null } & z.infer<typeof passkeySchema>;
export type Factor = TotpFactor | PasskeyFactor;

/** The second factors of an account, opened, oldest first. */
export async function listFactors({ store, keys }: Pick<Core, 'store' | 'keys'>, { organisationId, accountId }: AccountRef): Promise<readonly Factor[]> {
  const rows = await store.tx({ own: organisationId, readOnly: true }, (db) => db.rows(selectFactors, [organisationId, accountId]));
  return rows.map((row): Factor => {
    const content = keys.open(organisationId, 'factor', row.factor_id, row.sealed);
    const common = { factorId: row.factor_id, createdAt: row.created_at, lastUsedAt: row.last_used_at };
    return row.kind === 'totp' ? { ...common, kind: 'totp', ...totpSchema.parse(content) } : { ...common, kind: 'passkey', counter: row.counter, ...passkeySchema.parse(content) };
  });
}
