import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { listUntoldRecalls } from '../store/sql/list-untold-recalls.ts';
import { markRecallsTold } from '../store/sql/mark-recalls-told.ts';
import { selectRoleAccounts } from '../store/sql/select-role-accounts.ts';
import type { Db } from '../store/store.ts';

/** Recalls told in one transaction. */
const atATime = 500;

type Untold = { readonly personId: string; readonly declarationId: string; readonly accountId: string; readonly isHere: boolean; readonly isWithdrawn: boolean; readonly managerId: string | null };

/**
 * Tells, once, whoever was shown what turned out to be wrong: themselves; where they have left, their line manager; where there is none, information governance, and the administrators where nobody has that role. The
 * same of a recall that they were told of and that does not stand. One notice for each recipient, by reference alone; what to do stands on the portal's page. Somebody who was told and left without reading it hands it on the same way. Whether there is more to tell.
 */
export async function tellRecalls(core: Core, organisationId: OrganisationId): Promise<boolean> {
  return core.store.tx({ own: organisationId }, async (db) => {
    const at = core.clock.now();
    const untold = await db.rows(listUntoldRecalls, [organisationId, londonDay(at), atATime]);
    if (untold.length === 0) return false;
    const told = Map.groupBy(untold, ({ isHere, accountId, managerId }) => (isHere ? accountId : (managerId ?? '')));
    for (const [recipient, recalls] of told) {
      for (const same of Map.groupBy(recalls, ({ isWithdrawn }) => isWithdrawn).values()) await tell(db, core, organisationId, recipient, same);
    }
    await appendLeaf(db, core, { organisationId }, { kind: 'recalls-told', payload: { recipients: told.size, declarations: [...new Set(untold.map(({ declarationId }) => declarationId))] } });
    return untold.length === atATime;
  });
}

async function tell(db: Db, core: Core, organisationId: OrganisationId, accountId: string, recalls: readonly Untold[]): Promise<void> {
  const at = core.clock.now();
  const role = accountId !== '' ? null : (await db.rows(selectRoleAccounts, [organisationId, 'information-governance-lead'])).length > 0 ? 'information-governance-lead' : 'administrator';
  const reference = recalls[0]?.declarationId ?? '';
  const kind = recalls[0]?.isWithdrawn === true ? 'recall-withdrawn' : recalls.some((one) => one.accountId === accountId) ? 'recall-notice' : 'recall-of-leaver';
  await queueNotice(db, core, { kind, organisationId, ...(role === null ? { accountId } : { role }), reference });
  await db.run(markRecallsTold, [organisationId, recalls.map((one) => one.personId), recalls.map((one) => one.declarationId), role === null ? accountId : null, role, at]);
}
