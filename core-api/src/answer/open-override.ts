import { reasonFaults } from '../access/reason-faults.ts';
import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { Problem } from '../problem/problem.ts';
import { hasDuty } from '../sensitivity/duties.ts';
import { workingDaysAfter } from '../sensitivity/working-days.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertOverride } from '../store/sql/insert-override.ts';
import type { OverrideRequest, OverrideResult } from './override-schema.ts';
import type { Question } from './question-schema.ts';
import { readDeclaration } from './read-declaration.ts';

/** The view is to be taken now, not kept (judgement). */
const viewWithinMs = 15 * 60_000;
/** "Closed within two working days". */
const closeWithinDays = 2;

/**
 * Opens an override for the one person asked about under a live declaration, and an investigation with it. Says the same, takes the same and tells the same people whether or not anybody is shielded
 * under that name: an override is no way to find out. Problems: `duty-needed` for whoever is not named for it; `not-found`; `declaration-expired`; `question-too-thin` where the
 * declaration has not been used for a whole name and birth date, or an NHS number; `reason-too-thin`.
 */
export async function openOverride(core: Core, user: UserPrincipal, { declarationId, reason }: OverrideRequest): Promise<Result<OverrideResult, Problem>> {
  const { organisationId, accountId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    const declaration = await readDeclaration(db, core, user, declarationId);
    if (declaration === undefined) return failed({ code: 'not-found' });
    if (!(await hasDuty(db, user, 'override'))) return failed({ code: 'duty-needed' });
    const at = core.clock.now();
    if (declaration.expiresAt <= at) return failed({ code: 'declaration-expired' });
    if (!namesOne(declaration.content.question)) return failed({ code: 'question-too-thin', errors: [{ pointer: '/declarationId', rule: 'ask-whole-person' }] });
    const faults = reasonFaults(reason, []);
    if (faults.length > 0) return failed({ code: 'reason-too-thin', errors: faults.map((rule) => ({ pointer: '/reason', rule })) });
    const overrideId = core.ids.uuid();
    const [expiresAt, closeBy] = [new Date(at.getTime() + viewWithinMs), workingDaysAfter(at, closeWithinDays)];
    const reference = declaration.content.reference ?? '';
    await db.run(insertOverride, [organisationId, overrideId, accountId, declarationId, at, expiresAt, closeBy, core.keys.seal(organisationId, 'override', overrideId, { reason, reference })]);
    await queueNotice(db, core, { kind: 'override-used', organisationId, role: 'information-governance-lead', reference: overrideId, until: closeBy });
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'override-opened', declarationId: declaration.id, payload: { overrideId, reason, reference } });
    return ok({ overrideId, expiresAt: expiresAt.toISOString(), closeBy: closeBy.toISOString() });
  });
}

/** Whether a question names one person and no other: an override is not for looking around. */
function namesOne(question: Question | undefined): boolean {
  const person = question?.person;
  if (person === undefined) return false;
  return person.nhsNumber !== undefined || (person.given !== undefined && person.family !== undefined && person.dateOfBirth?.length === 10);
}
