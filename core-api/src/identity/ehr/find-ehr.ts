import type { Core } from '../../core.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import { selectEhr } from '../../store/sql/select-ehr.ts';
import type { KeyHolder } from '../client-keys.ts';

/** A registered electronic health record, as setup entered it (docs/connect-an-ehr.md). */
export type RegisteredEhr = KeyHolder & {
  readonly organisationId: OrganisationId;
  readonly nation: string;
  readonly sector: string;
  /** Its organisation contributes nothing. */
  readonly readsOnly: boolean;
  readonly origins: readonly string[];
  readonly jku: string | undefined;
  readonly fhirServer: string | undefined;
  readonly setting: string | undefined;
  readonly language: 'en' | 'cy';
  readonly cpisUrl: string | undefined;
};

/** The EHR that signs under this issuer and tenant; undefined when unknown or suspended, which nobody outside may tell apart. */
export async function findEhr(core: Pick<Core, 'store'>, issuer: string, tenant: string): Promise<RegisteredEhr | undefined> {
  const row = await core.store.tx({ readOnly: true, plans: 'generic' }, (db) => db.one(selectEhr, [issuer, tenant]));
  if (row === undefined) return undefined;
  const { organisationId, part, jwksUri, jku, fhirServer, setting, cpisUrl, ...rest } = row;
  return {
    ...rest,
    organisationId: organisationId as OrganisationId,
    upstream: undefined,
    readsOnly: part === 'reader',
    jwksUri: jwksUri ?? undefined,
    jku: jku ?? undefined,
    fhirServer: fhirServer ?? undefined,
    setting: setting ?? undefined,
    cpisUrl: cpisUrl ?? undefined,
  };
}
