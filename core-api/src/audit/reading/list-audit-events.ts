import type { UserPrincipal } from '../../access/principal.ts';
import type { Core } from '../../core.ts';
import type { Problem } from '../../problem/problem.ts';
import { nextCursor } from '../../shared/page-cursor.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { listOrganisationLeaves } from '../../store/sql/list-organisation-leaves.ts';
import { listOwnLeaves } from '../../store/sql/list-own-leaves.ts';
import { appendLeaf } from '../append-leaf.ts';
import type { AuditList, AuditQuery } from './audit-list-schema.ts';
import { listedEvent, readUnder } from './listed-event.ts';
import { readPeriod } from './period.ts';

const pageSize = 100;

/**
 * The trail's headers with gateways and counts, the newest first: the caller's own, or their organisation's for its information-governance lead who signed in themselves. Reading leaves a leaf of its own,
 * before anything is handed out. Problems: `forbidden`, `invalid-request` for a cursor or period that is none. @throws MastError `audit-unavailable`
 */
export async function listAuditEvents(core: Core, user: UserPrincipal, query: AuditQuery, language: 'en' | 'cy'): Promise<Result<AuditList, Problem>> {
  const { scope, kind, gateway, account } = query;
  const ofOrganisation = scope === 'organisation';
  if (ofOrganisation && (user.role !== 'information-governance-lead' || user.hostId !== undefined)) return failed({ code: 'forbidden' });
  if (!ofOrganisation && account !== undefined && account !== user.accountId) return failed({ code: 'forbidden' });
  const period = readPeriod(query, core.clock.now(), false);
  if (!period.ok) return period;
  const { from, to, before, beforeLeaf } = period.value;
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const accountId = ofOrganisation ? account : user.accountId;
    const rows = accountId === undefined
      ? await db.rows(listOrganisationLeaves, [user.organisationId, from, to, kind ?? null, gateway ?? null, before, beforeLeaf, pageSize])
      : await db.rows(listOwnLeaves, [user.organisationId, accountId, from, to, kind ?? null, gateway ?? null, before, beforeLeaf, pageSize]);
    const filters = { from: from.toISOString(), to: to.toISOString(), kind, gateway, accountId: account };
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId }, { kind: 'audit-read', payload: { scope, filters, events: rows.length } });
    return ok({ events: readUnder(core, rows, gateway).map((read) => listedEvent(read, language)), nextCursor: nextCursor(rows, pageSize, ({ at, leafId }) => ({ at, ids: [leafId] })) });
  });
}
