import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { listDisputes as selectOwnDisputes } from '../store/sql/list-disputes.ts';
import type { DisputeList } from './dispute-schema.ts';

/** Reports are listed for a year. */
const listedMs = 366 * 86_400_000;
const most = 200;

const sealedSchema = z.object({ record: z.object({ sourceRef: z.string(), caseRef: z.string().optional() }) });

/** Records of the caller's organisation that were reported, with what finds them in its own system; never by whom. For its data lead. @throws MastError `audit-unavailable` */
export async function listDisputes(core: Core, { organisationId, accountId, hostId }: UserPrincipal): Promise<DisputeList> {
  return core.store.tx({ own: organisationId, visible: [organisationId] }, async (db) => {
    const now = core.clock.now();
    const rows = await db.rows(selectOwnDisputes, [organisationId, new Date(now.getTime() - listedMs), most]);
    await appendLeaf(db, core, { organisationId, accountId, clientId: hostId }, { kind: 'disputes-listed', payload: { disputes: rows.length } });
    return {
      disputes: rows.map(({ recordId, sealed, isReviewed, openedAt, dueAt, closedAt, status, ...told }) => ({
        ...told,
        status,
        waitsFor: status !== 'open' ? null : isReviewed && dueAt > now ? ('reviewers' as const) : ('data-lead' as const),
        openedAt: openedAt.toISOString(),
        dueAt: dueAt.toISOString(),
        closedAt: closedAt?.toISOString() ?? null,
        ...refsOf(core, organisationId, recordId, sealed),
      })),
    };
  });
}

function refsOf(core: Core, organisationId: OrganisationId, recordId: string, sealed: Buffer | null): { sourceRef: string | null; caseRef: string | null } {
  if (sealed === null) return { sourceRef: null, caseRef: null };
  const { sourceRef, caseRef } = sealedSchema.parse(core.keys.open(organisationId, 'record', recordId, sealed)).record;
  return { sourceRef, caseRef: caseRef ?? null };
}
