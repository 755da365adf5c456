import type { Core } from '../core.ts';
import { dayMs } from '../shared/day-ms.ts';
import { MastError } from '../shared/mast-error.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { beginMisuseCursor } from '../store/sql/begin-misuse-cursor.ts';
import { lockMisuseCursor } from '../store/sql/lock-misuse-cursor.ts';
import { moveMisuseCursor } from '../store/sql/move-misuse-cursor.ts';
import { selectAskedLeaves } from '../store/sql/select-asked-leaves.ts';
import { selectLogEntries } from '../store/sql/select-log-entries.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { setOwn } from '../store/sql/set-own.ts';
import type { Db } from '../store/store.ts';
import type { TrailLeaf } from './read-trail-leaf.ts';
import { judgeLeaves, keptDays } from './judge-leaves.ts';
import { drawSamples } from './draw-samples.ts';
import { organisationStaff } from './organisation-staff.ts';
import { noteOwnerLooks } from './owner-looks.ts';
import { raiseAlerts } from './raise-alerts.ts';
import type { MisuseRules } from './read-rules.ts';

/** Leaves of one transaction: some tenths of a second of work. */
const atATime = 200;

/** What one round did: leaves passed, alerts raised, and how long the oldest of its leaves had waited since it was made, milliseconds. */
export type JudgeRound = { readonly leaves: number; readonly alerts: number; readonly waitedMs: number };

/**
 * One transaction: takes the next leaves of the sealed log, in its order, judges those by which somebody asked, keeps what was found and moves on. The log holds committed leaves only, each once and none before another that
 * commits later in its place: so none is passed over and none judged twice. Cut off anywhere, nothing of the round is there. Undefined where there is nothing to judge.
 */
export async function judgeRound(core: Core, rules: MisuseRules): Promise<JudgeRound | undefined> {
  return core.store.tx({}, async (db) => {
    await db.run(beginMisuseCursor, []);
    const cursor = await db.one(lockMisuseCursor, []);
    if (cursor === undefined) return undefined;
    const entries = await db.rows(selectLogEntries, [cursor.log, cursor.position, atATime]);
    const last = entries.at(-1);
    if (last === undefined) return undefined;
    const now = core.clock.now().getTime();
    const order = new Map(entries.map(({ leafId }, at) => [leafId, at]));
    const months = [...new Set(entries.map(({ month }) => month))];
    const organisations = (await db.rows(selectOrganisations, [])).filter(({ hasLeft }) => !hasLeft);
    let [found, alerts, oldest] = [0, 0, now];
    for (const one of organisations) {
      if (found === entries.length) break;
      const organisationId = one.organisationId as OrganisationId;
      await db.run(setOwn, [organisationId]);
      const leaves = await db.rows(selectAskedLeaves, [months, [...order.keys()]]);
      found += leaves.length;
      // What is older than any rule looks back was judged in another log, or comes from before there were rules.
      const late = leaves.filter(({ at }) => at.getTime() >= now - keptDays * dayMs).toSorted((a, b) => (order.get(a.leafId) ?? 0) - (order.get(b.leafId) ?? 0));
      if (late.length === 0) continue;
      oldest = Math.min(oldest, ...late.map(({ at }) => at.getTime()));
      alerts += await judgeOrganisation(db, core, organisationId, one.code, late, organisations, rules);
    }
    await db.run(moveMisuseCursor, [cursor.log, last.position + 1]);
    return { leaves: entries.length, alerts, waitedMs: now - oldest };
  });
}

async function judgeOrganisation(db: Db, core: Core, organisationId: OrganisationId, code: string, leaves: readonly TrailLeaf[], organisations: readonly { organisationId: string; code: string }[], rules: MisuseRules): Promise<number> {
  try {
    const staff = await organisationStaff(db, core, organisationId, [...new Set(leaves.map(({ accountId }) => accountId))]);
    const readable = leaves.filter(({ month }) => core.keys.hasAuditKey(month));
    const judged = await judgeLeaves(db, core, organisationId, staff, readable, rules);
    const alerts = await raiseAlerts(db, core, organisationId, staff, judged, rules);
    await drawSamples(db, core, organisationId, staff, judged, rules);
    await noteOwnerLooks(db, core, code, judged, organisations, rules);
    return alerts;
  } catch (error) {
    // Its keys went while it left: there is nothing of it to be judged any more.
    if (error instanceof MastError && error.code === 'organisation-unknown') return 0;
    throw error;
  }
}
