import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { markRequestsTold } from '../store/sql/mark-requests-told.ts';
import type { Db } from '../store/store.ts';
import { authoriserRoles } from './authorisers.ts';

/**
 * One notice for all applications that came since the last: neither a flood of applications nor a repeated one makes a flood of mail, and an application itself costs the
 * same whether or not it is new.
 */
export async function tellAuthorisers(db: Db, core: Core, organisationId: OrganisationId): Promise<void> {
  const [first] = await db.rows(markRequestsTold, [organisationId, core.clock.now()]);
  if (first === undefined) return;
  for (const role of authoriserRoles) await queueNotice(db, core, { kind: 'account-applied', organisationId, role, reference: first.requestId });
}
