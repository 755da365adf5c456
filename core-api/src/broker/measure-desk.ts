import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { listBrokerCases } from '../store/sql/list-broker-cases.ts';
import type { BrokerMeasures } from './broker-schema.ts';
import { quantile, workingDayMinutes, workingMinutes } from './working-time.ts';

const measuredMs = 90 * 86_400_000;
/** A desk with more is measured by its newest. */
const mostCases = 10_000;
const lastCase = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** How soon the desk of the caller's organisation answered over the last 90 days: counts and working minutes, about nobody. @throws MastError `audit-unavailable` */
export async function measureDesk(core: Core, user: UserPrincipal): Promise<BrokerMeasures> {
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const now = core.clock.now();
    const from = new Date(now.getTime() - measuredMs);
    const cases = await db.rows(listBrokerCases, [user.organisationId, null, from, new Date(now.getTime() + 1), lastCase, mostCases]);
    const waits = cases.flatMap(({ at, answeredAt }) => (answeredAt === null ? [] : [workingMinutes(at, answeredAt)]));
    const open = cases.filter(({ status }) => status === 'open');
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId }, { kind: 'broker-measures-read', payload: {} });
    return {
      from: from.toISOString(),
      received: cases.length,
      answered: waits.length,
      open: open.length,
      openOverOneWorkingDay: open.filter(({ at }) => workingMinutes(at, now) > workingDayMinutes).length,
      medianMinutes: quantile(waits, 0.5),
      p90Minutes: quantile(waits, 0.9),
    };
  });
}
