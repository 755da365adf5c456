import type { OrganisationId } from '../../shared/brands.ts';
import { selectAuditReach } from '../../store/sql/select-audit-reach.ts';
import type { Db } from '../../store/store.ts';
import type { AuditReach } from './audit-search-schema.ts';

/** How far back an organisation's trail can be asked, told with every list. */
export async function readReach(db: Db, organisationId: OrganisationId): Promise<AuditReach> {
  const reach = await db.one(selectAuditReach, [organisationId]);
  return { indexedSince: reach?.indexedSince?.toISOString() ?? null, termsSince: reach?.termsSince ?? null, leavesSince: reach?.leavesSince ?? null };
}
