import type { UserPrincipal } from '../../access/principal.ts';
import type { Core } from '../../core.ts';
import type { Problem } from '../../problem/problem.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import { nextCursor } from '../../shared/page-cursor.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { RecordViewRow } from '../../store/owner-view-columns.ts';
import { appendTracedLeaf } from '../append-leaf.ts';
import { textOf } from './listed-event.ts';
import { readPeriod } from './period.ts';
import { readReach } from './read-reach.ts';
import type { RecordViewList, RecordViewRequest } from './record-view-schema.ts';
import { openRecordsOf, recordTexts, viewsOfRecords } from './views-of-records.ts';

const pageSize = 100;
/**
 * The owner's audit: every view of an organisation's own records, or of one of them, by whomever, the newest first. What is told was written for the owner with the leaf: of the question and of others' records nothing is there to be
 * told. Reading it leaves a leaf, in the same transaction. Problem: `invalid-request`. @throws MastError `audit-unavailable`
 */
export async function listRecordViews(core: Core, user: UserPrincipal, body: RecordViewRequest, language: 'en' | 'cy'): Promise<Result<RecordViewList, Problem>> {
  const { organisationId, accountId } = user;
  const { record, organisation, gateway } = body;
  const period = readPeriod(body, core.clock.now(), record !== undefined);
  if (!period.ok) return period;
  const { from, to, before, beforeLeaf } = period.value;
  return core.store.tx({ own: organisationId }, async (db) => {
    const window = { from, to, before, beforeLeaf, organisation, gateway, limit: pageSize };
    const rows = await viewsOfRecords(db, core, organisationId, record === undefined ? undefined : [record], window);
    const filters = { from: from.toISOString(), to: to.toISOString(), gateway, organisation };
    const trace = { ...(record === undefined ? {} : { terms: { record } }), asked: record === undefined ? [] : recordTexts(core, organisationId, [record]), shown: [], records: [], gateways: [] };
    await appendTracedLeaf(db, core, { organisationId, accountId }, { kind: 'record-views-read', payload: { filters, views: rows.length } }, trace);
    return ok({ views: rows.map((row) => viewOf(core, organisationId, row, language)), nextCursor: nextCursor(rows, pageSize, ({ at, leafId }) => ({ at, ids: [leafId] })), reach: await readReach(db, organisationId) });
  });
}

function viewOf(core: Core, owner: OrganisationId, row: RecordViewRow, language: 'en' | 'cy'): RecordViewList['views'][number] {
  const { leafId, at, kind, organisation, accountId, clientId, declarationId, gateways } = row;
  return { id: leafId, at: at.toISOString(), kind, text: textOf(kind, language), organisation, accountId, clientId, declarationId, gateways, records: openRecordsOf(core, owner, row) };
}
