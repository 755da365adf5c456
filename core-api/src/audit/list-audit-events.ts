import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { IsoDate } from '../shared/brands.ts';
import { addDays, londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { listOrganisationLeaves } from '../store/sql/list-organisation-leaves.ts';
import { listOwnLeaves } from '../store/sql/list-own-leaves.ts';
import { appendLeaf } from './append-leaf.ts';
import type { AuditList, AuditQuery } from './audit-list-schema.ts';
import { eventTexts } from './event-texts.ts';

const pageSize = 100;
const listedDays = 30;
const cursorForm = /^(\d{1,16})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const lastLeaf = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * The trail's headers, the newest first: the caller's own, or their organisation's for its information-governance lead who signed in themselves. Reading leaves a leaf of its own,
 * before anything is handed out. Problems: `forbidden`, `invalid-request` for a cursor that is none. @throws MastError `audit-unavailable`
 */
export async function listAuditEvents(core: Core, user: UserPrincipal, query: AuditQuery, language: 'en' | 'cy'): Promise<Result<AuditList, Problem>> {
  const { scope, day, kind, account, cursor } = query;
  const ofOrganisation = scope === 'organisation';
  if (ofOrganisation && (user.role !== 'information-governance-lead' || user.hostId !== undefined)) return failed({ code: 'forbidden' });
  if (!ofOrganisation && account !== undefined && account !== user.accountId) return failed({ code: 'forbidden' });
  const [, beforeMs, beforeLeaf = lastLeaf] = cursorForm.exec(cursor ?? '') ?? [];
  if (cursor !== undefined && beforeMs === undefined) return failed({ code: 'invalid-request', errors: [{ pointer: '/cursor', rule: 'format' }] });
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const now = core.clock.now();
    const [from, to] = day === undefined ? [new Date(now.getTime() - listedDays * 86_400_000), new Date(now.getTime() + 1)] : londonDayBounds(day as IsoDate);
    const before = beforeMs === undefined ? to : new Date(Number(beforeMs));
    const accountId = ofOrganisation ? account : user.accountId;
    const rows = accountId === undefined
      ? await db.rows(listOrganisationLeaves, [user.organisationId, from, to, kind ?? null, before, beforeLeaf, pageSize])
      : await db.rows(listOwnLeaves, [user.organisationId, accountId, from, to, kind ?? null, before, beforeLeaf, pageSize]);
    const actor = { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId };
    await appendLeaf(db, core, actor, { kind: 'audit-read', payload: { scope, day, kind, accountId: account, events: rows.length } });
    const last = rows.length === pageSize ? rows.at(-1) : undefined;
    return ok({
      events: rows.map(({ leafId, at, ...row }) => ({ id: leafId, at: at.toISOString(), ...row, text: textOf(row.kind, language) })),
      nextCursor: last === undefined ? null : `${last.at.getTime()}~${last.leafId}`,
    });
  });
}

/** A kind that a newer program wrote has no words here. */
function textOf(kind: string, language: 'en' | 'cy'): string {
  const texts: Readonly<Record<string, { readonly en: string; readonly cy: string }>> = eventTexts;
  return texts[kind]?.[language] ?? kind;
}

/** First moment of a day in London, and of the day after. */
function londonDayBounds(day: IsoDate): [from: Date, to: Date] {
  return [firstMoment(day), firstMoment(addDays(day, 1))];
}

function firstMoment(day: IsoDate): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  const hourBefore = new Date(utc.getTime() - 3_600_000);
  return londonDay(hourBefore) === day ? hourBefore : utc;
}
