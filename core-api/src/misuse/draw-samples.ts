import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { dayMs } from '../shared/day-ms.ts';
import { countWaitingSamples } from '../store/sql/count-waiting-samples.ts';
import { insertDipSample } from '../store/sql/insert-dip-sample.ts';
import type { Db } from '../store/store.ts';
import type { JudgedLeaf } from './judge-leaves.ts';
import type { OrganisationStaff } from './organisation-staff.ts';
import type { MisuseRules } from './read-rules.ts';

/**
 * Draws answered questions at random for somebody's line manager (the information-governance lead where there is none). Drawn by a keyed digest of the leaf: nobody can tell beforehand which, and a leaf that is judged again is drawn again or not as before.
 * No more than a manager can look at wait for them. Whoever has nothing waiting is told; the others know.
 */
export async function drawSamples(db: Db, core: Core, organisationId: OrganisationId, { members }: OrganisationStaff, judged: readonly JudgedLeaf[], { dipSamples: { oneIn, mostWaiting, withinDays } }: MisuseRules): Promise<void> {
  for (const { leaf } of judged) {
    if (leaf.kind !== 'search-answered' || core.keys.macBytes('dip-sample', leaf.leafId).readUInt32BE(0) % oneIn !== 0) continue;
    const managerId = members.get(leaf.accountId)?.managerId ?? null;
    const reviewerId = managerId === leaf.accountId ? null : managerId;
    const waiting = (await db.one(countWaitingSamples, [organisationId, reviewerId]))?.waiting ?? 0;
    if (waiting >= mostWaiting) continue;
    const sampleId = core.ids.uuid();
    const dueAt = new Date(core.clock.now().getTime() + withinDays * dayMs);
    if ((await db.run(insertDipSample, [organisationId, sampleId, leaf.accountId, reviewerId, leaf.leafId, leaf.declarationId, leaf.at, dueAt])) === 0 || waiting > 0) continue;
    const to = reviewerId === null ? ({ role: 'information-governance-lead' } as const) : { accountId: reviewerId };
    await queueNotice(db, core, { kind: 'dip-sample', organisationId, ...to, reference: sampleId, until: dueAt, link: '/dip-samples' });
  }
}
