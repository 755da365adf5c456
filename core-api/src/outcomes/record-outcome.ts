import type { UserPrincipal } from '../access/principal.ts';
import { readShown } from '../answer/read-shown.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import { noteReply } from '../contacts/note-reply.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { DeclarationId, OrganisationId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { saveOutcome } from '../store/sql/save-outcome.ts';
import { noteConcern } from './note-concern.ts';
import type { Outcome, OutcomeRequest } from './outcome-schema.ts';

/**
 * Notes what came of calling the contact of an involvement that the caller was shown. A wrong person raises a concern in the same transaction. Problems: `not-found`, whether there is
 * no such involvement, it was not shown to this caller under this declaration, or that was too long ago. @throws MastError `audit-unavailable`
 */
export async function recordOutcome(core: Core, user: UserPrincipal, { declarationId, involvementId, outcome }: OutcomeRequest): Promise<Result<Outcome, Problem>> {
  return core.store.tx({ own: user.organisationId, matching: outcome === 'wrong-person' }, async (db) => {
    const shown = await readShown(db, core, user, declarationId, involvementId);
    if (shown === undefined) return failed({ code: 'not-found' } as const);
    const at = core.clock.now();
    const saved = await db.one(saveOutcome, [user.organisationId, declarationId, involvementId, shown.open.organisationId, user.accountId, outcome, at]);
    await noteReply(db, core, shown.open.organisationId as OrganisationId, shown.open.record.contact, outcome, saved?.before ?? null);
    const actor = { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId };
    await appendLeaf(db, core, actor, { kind: 'outcome-noted', declarationId: declarationId as DeclarationId, payload: { involvementId, outcome } });
    if (outcome !== 'wrong-person') return ok({ outcome, at: at.toISOString() });
    const { concernId } = await noteConcern(db, core, user, { declarationId, involvementId, reason: 'another-person' }, shown);
    return ok({ outcome, at: at.toISOString(), concernId });
  });
}
