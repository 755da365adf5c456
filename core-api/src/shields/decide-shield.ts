import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { asOnlyWriter } from '../ingest/only-writer.ts';
import { protectAgain } from '../ingest/protect-again.ts';
import { releaseAsker, withdrawFromHolders } from '../ingest/settle-holders.ts';
import { heldBy } from '../ingest/shield-subject.ts';
import { workOf } from '../ingest/work-of.ts';
import type { Problem } from '../problem/problem.ts';
import { monthsAfter } from '../sensitivity/months-after.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { approveShield } from '../store/sql/approve-shield.ts';
import { deleteProtections } from '../store/sql/delete-protections.ts';
import { endShield } from '../store/sql/end-shield.ts';
import { keepShield } from '../store/sql/keep-shield.ts';
import type { Db } from '../store/store.ts';
import { mayDecide } from './may-decide.ts';
import type { SealedShield } from '../sensitivity/sealed-shield.ts';
import { sealedShieldSchema } from '../sensitivity/sealed-shield.ts';
import type { shieldDecisionSchema, ShieldResult } from './shield-schema.ts';

/** After ContactPoint, whose shields were reviewed every six months (reference: domain research, 3.3 and T3). */
const reviewAfterMonths = 6;

type Decided = SealedShield & Pick<ShieldResult, 'status'> & { readonly endedBy: readonly [string, string] };
type Decision = z.infer<typeof shieldDecisionSchema>['decision'];

/**
 * One person's word on a shield. Two approve it, two refuse or end it, neither of them the one who asked, held in SQL; one keeps it for another six months. When the second ends it, everything it raised
 * goes back to the level its partners gave it, unless another shield or list holds it. An organisation that holds a record of the person decides for itself, on a shield of its own (ingest/ask-holders.ts). Problem: `not-found`, also for whoever decides nothing, one's own, one's second word, and what is over.
 */
export async function decideShield(core: Core, user: UserPrincipal, shieldId: string, decision: Decision): Promise<Result<ShieldResult, Problem>> {
  const { organisationId, accountId } = user;
  return asOnlyWriter(core, organisationId, async (db) => {
    if (!(await mayDecide(db, user))) return failed({ code: 'not-found' });
    const decided = await decide(core, db, user, shieldId, decision);
    if (decided === undefined) return failed({ code: 'not-found' });
    if (decided.status === 'refused' || decided.status === 'ended') {
      const work = await workOf(core, db, organisationId);
      const held = await heldBy(work, decided.texts, decided.held);
      await db.run(deleteProtections, [organisationId, shieldId]);
      if (decided.origin === undefined) await withdrawFromHolders(work, shieldId, decided.endedBy);
      else await releaseAsker(work, decided.origin, held);
      await protectAgain(work, held);
    }
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'shield-decided', payload: { shieldId, decision, status: decided.status } });
    return ok({ shieldId, status: decided.status });
  });
}

async function decide(core: Core, db: Db, { organisationId, accountId }: UserPrincipal, shieldId: string, decision: Decision): Promise<Decided | undefined> {
  const at = core.clock.now();
  const reviewDue = monthsAfter(londonDay(at), reviewAfterMonths);
  const row = decision === 'end'
    ? await db.one(endShield, [organisationId, shieldId, accountId, at])
    : await db.one(decision === 'approve' ? approveShield : keepShield, [organisationId, shieldId, accountId, at, reviewDue]);
  return row === undefined ? undefined : { status: row.status, endedBy: [row.endFirstBy ?? '', row.endSecondBy ?? ''], ...sealedShieldSchema.parse(core.keys.open(organisationId, 'shield', shieldId, row.sealed)) };
}
