import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { dayMs } from '../shared/day-ms.ts';
import { londonHour } from '../shared/london-hour.ts';
import { saveMisuseStanding } from '../store/sql/save-misuse-standing.ts';
import { selectAlertsOfAccount } from '../store/sql/select-alerts-of-account.ts';
import { selectMisuseStanding } from '../store/sql/select-misuse-standing.ts';
import type { Db } from '../store/store.ts';
import { climb } from './climb.ts';
import type { MisuseRules } from './read-rules.ts';

/** Moves an account to where its late alerts put it, tells it and, of a block, its manager (the information-governance lead where there is none). Nothing where it does not rise. A block by hand stays, and what somebody has looked at and let go counts no more. */
export async function climbTo(db: Db, core: Core, organisationId: OrganisationId, accountId: string, managerId: string | null, rules: MisuseRules): Promise<void> {
  const now = core.clock.now();
  const standing = await db.one(selectMisuseStanding, [organisationId, accountId, now]);
  const from = Math.max(now.getTime() - rules.ladder.withinDays * dayMs, standing?.countsFrom?.getTime() ?? 0);
  const late = await db.rows(selectAlertsOfAccount, [organisationId, accountId, new Date(from)]);
  const before = standing?.step ?? 'none';
  const after = climb(before, late.map(({ rule, severity, askedAt, outcome }) => ({ rule, severity, outcome, day: londonHour(askedAt.getTime()).day })), rules);
  if (after === before || after === 'none') return;
  const until = after === 'block' ? null : new Date(now.getTime() + rules.ladder.lastsDays[after] * dayMs);
  await db.run(saveMisuseStanding, [organisationId, accountId, after, now, until, null]);
  await appendLeaf(db, core, { organisationId }, { kind: 'misuse-step-set', payload: { accountId, before, after, by: 'rules', reason: undefined } });
  const reference = core.ids.uuid();
  if (until !== null) {
    await queueNotice(db, core, { kind: 'misuse-noticed', organisationId, accountId, reference, until });
    return;
  }
  await queueNotice(db, core, { kind: 'misuse-stopped', organisationId, accountId, reference });
  const to = managerId !== null && managerId !== accountId ? { accountId: managerId } : ({ role: 'information-governance-lead' } as const);
  await queueNotice(db, core, { kind: 'misuse-stopped-manager', organisationId, ...to, reference, link: '/misuse' });
}
