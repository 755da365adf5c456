import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { DeclarationId, OrganisationId } from '../shared/brands.ts';
import { dayMs } from '../shared/day-ms.ts';
import { londonHour } from '../shared/london-hour.ts';
import { insertMisuseAlert } from '../store/sql/insert-misuse-alert.ts';
import { selectAlertsOfAccount } from '../store/sql/select-alerts-of-account.ts';
import type { Db } from '../store/store.ts';
import { climbTo } from './climb-to.ts';
import type { JudgedLeaf } from './judge-leaves.ts';
import type { Judged } from './judge.ts';
import type { OrganisationStaff } from './organisation-staff.ts';
import type { MisuseRules } from './read-rules.ts';
import { severities } from './read-rules.ts';

/** How many alerts were new. Each has its leaf in the trail, tells its owner, and may move the account up the ladder; all in the caller's transaction, which runs as the organisation. */
export async function raiseAlerts(db: Db, core: Core, organisationId: OrganisationId, staff: OrganisationStaff, judged: readonly JudgedLeaf[], rules: MisuseRules): Promise<number> {
  let raised = 0;
  for (const { leaf, findings } of judged) {
    let isNew = false;
    for (const finding of findings) if (await raise(db, core, organisationId, staff, leaf, finding, rules)) isNew = true;
    if (!isNew) continue;
    raised += 1;
    await climbTo(db, core, organisationId, leaf.accountId, staff.members.get(leaf.accountId)?.managerId ?? null, rules);
  }
  return raised;
}

async function raise(db: Db, core: Core, organisationId: OrganisationId, staff: OrganisationStaff, leaf: JudgedLeaf['leaf'], { rule, key, figures, leaves }: Judged, { rules }: MisuseRules): Promise<boolean> {
  const { owner, severity } = rules[rule];
  const { accountId, declarationId, leafId } = leaf;
  const { day } = londonHour(leaf.at.getTime());
  const occasion = core.keys.macBytes('misuse-occasion', [organisationId, accountId, rule, key, day].join(' '));
  const alertId = core.ids.uuid();
  const now = core.clock.now();
  const managerId = staff.members.get(accountId)?.managerId ?? null;
  const isForManager = owner === 'team-lead' && managerId !== null && managerId !== accountId;
  const told = severity !== 'notice' && (await isWeightier(db, organisationId, accountId, severity, isForManager ? owner : 'information-governance-lead', now));
  const sealed = core.keys.seal(organisationId, 'misuse_alert', alertId, { figures, leaves });
  const row = [organisationId, alertId, accountId, rule, severity, isForManager ? owner : 'information-governance-lead', occasion, leafId, declarationId, leaf.at, now, told, sealed] as const;
  if ((await db.run(insertMisuseAlert, row)) === 0) return false;
  await appendLeaf(db, core, { organisationId }, { kind: 'misuse-alert-raised', declarationId: declarationId as DeclarationId, payload: { alertId, rule, severity, leafId } });
  const to = isForManager ? { accountId: managerId } : ({ role: 'information-governance-lead' } as const);
  if (told) await queueNotice(db, core, { kind: 'misuse-alert', organisationId, ...to, reference: alertId, link: '/misuse' });
  return true;
}

/** Whether its owner has heard nothing as weighty of this account in the last day. */
async function isWeightier(db: Db, organisationId: OrganisationId, accountId: string, severity: string, owner: string, now: Date): Promise<boolean> {
  const late = await db.rows(selectAlertsOfAccount, [organisationId, accountId, new Date(now.getTime() - dayMs)]);
  const rank = (of: string): number => severities.findIndex((one) => one === of);
  return !late.some((one) => one.told && one.owner === owner && rank(one.severity) >= rank(severity));
}
