import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { selectAgreements } from '../store/sql/select-agreements.ts';
import type { AgreementView } from './agreement-schema.ts';

/** Every version of the agreements to which the caller's organisation is a party. */
export async function listAgreements(core: Core, user: UserPrincipal): Promise<{ agreements: AgreementView[] }> {
  const rows = await core.store.tx({ own: user.organisationId, readOnly: true }, (db) => db.rows(selectAgreements, [user.organisationId, null]));
  return { agreements: rows.map(({ inForceAt, endedAt, ...row }) => ({ ...row, inForceAt: inForceAt?.toISOString() ?? null, endedAt: endedAt?.toISOString() ?? null })) };
}
