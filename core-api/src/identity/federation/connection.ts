import { z } from 'zod';

import type { Core } from '../../core.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import { selectConnection } from '../../store/sql/select-connection.ts';

/**
 * How a provider proves that a second factor was shown: an `acr` value, a method in `amr` (RFC 8176), or an authentication context in `acrs`, which is what Entra ID issues where
 * Conditional Access asked for it (its version 2 tokens carry no `amr`).
 */
export const mfaRuleSchema = z.strictObject({ claim: z.enum(['acr', 'amr', 'acrs']), values: z.array(z.string().min(1)).min(1) });
export type MfaRule = z.infer<typeof mfaRuleSchema>;

/** Another provider that signs the people of one organisation in. */
export type Connection = {
  readonly connectionId: string;
  readonly organisationId: OrganisationId;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: { readonly en: string; readonly cy: string };
  readonly mfa: MfaRule;
};

const sealedSchema = z.strictObject({ clientSecret: z.string() });

/** The connection as it stands at this moment; undefined when unknown or suspended. */
export async function findConnection({ store, keys }: Pick<Core, 'store' | 'keys'>, connectionId: string): Promise<Connection | undefined> {
  const row = await store.tx({ readOnly: true }, (db) => db.one(selectConnection, [connectionId]));
  if (row === undefined) return undefined;
  const organisationId = row.organisation_id as OrganisationId;
  return {
    connectionId,
    organisationId,
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecret: sealedSchema.parse(keys.open(organisationId, 'federation_connection', connectionId, row.sealed)).clientSecret,
    name: { en: row.name_en, cy: row.name_cy },
    mfa: mfaRuleSchema.parse(row.mfa),
  };
}
