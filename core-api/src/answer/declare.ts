import { isHeldUp } from '../access/friction.ts';
import type { UserPrincipal } from '../access/principal.ts';
import { appendTracedLeaf } from '../audit/append-leaf.ts';
import { traceOfTerms } from '../audit/trace.ts';
import type { Core } from '../core.ts';
import { openLaunch } from '../identity/open-launch.ts';
import type { Problem } from '../problem/problem.ts';
import type { DeclarationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertDeclaration } from '../store/sql/insert-declaration.ts';
import { auditDeclarationRefusal } from './audit-declaration-refusal.ts';
import { checkDeclaration } from './check-declaration.ts';
import type { DeclarationContent } from './declaration-content.ts';
import { earlierReasons } from './earlier-reasons.ts';
import { needsConfirmed } from './needs-confirmed.ts';
import { withinLaunch } from './same-subject.ts';
import type { Declaration, DeclarationRequest } from './question-schema.ts';
import { readCaller } from './read-caller.ts';

/** A declaration's life (DESIGN section 4). */
const lifeMinutes = 30;
/** Hours within which a reference that is not there yet is to be given. */
const referenceHours = 24;

/**
 * Records that the caller acts under one or two legal gateways, for a reason, for one subject, having read what misuse leads to. Refuses with `say-more-first` whoever is held up for what the trail showed and gives
 * no words of their own or no reference, with `gateway-not-available` and `reason-too-thin`, with pointers, and with `subject-mismatch` for members of a family case outside the launch. Audited in the same transaction, and so is what is to be looked at or chased afterwards; a refusal has a leaf of its own.
 */
export async function declare(core: Core, user: UserPrincipal, body: DeclarationRequest): Promise<Result<Declaration, Problem>> {
  const now = core.clock.now();
  const more = [...(body.reason === undefined ? [{ pointer: '/reason', rule: 'in-words' }] : []), ...(body.reference === undefined ? [{ pointer: '/reference', rule: 'required' }] : [])];
  if (isHeldUp(user, 'reason') && more.length > 0) return failed({ code: 'say-more-first', errors: more });
  const occasion = { subject: body.subject, today: londonDay(now), onlyConfirmed: needsConfirmed(core) };
  const declared = await core.store.tx({ own: user.organisationId }, async (db) => {
    const [caller, launch] = await Promise.all([readCaller(db, core, user), openLaunch(db, core, user)]);
    if (launch === 'ended') return failed({ code: 'unauthenticated' } as const);
    const { subject: opened } = launch ?? {};
    if (opened !== undefined && body.members?.some((person) => !withinLaunch(opened, { person }))) return failed({ code: 'subject-mismatch' } as const);
    const earlier = body.reasonCode === undefined ? await earlierReasons(db, core, user, launch?.subject) : [];
    const checked = checkDeclaration(core.catalogue, caller, occasion, body, earlier);
    if (!checked.ok) return checked;
    const { gateways, forReview } = checked.value;
    const id = core.ids.uuid() as DeclarationId;
    const expiresAt = later(now, lifeMinutes * 60_000);
    const due = body.reference === undefined ? later(now, referenceHours * 3_600_000) : null;
    const { reason, reasonCode, reference, subject, members } = body;
    const content: DeclarationContent = { reason, reasonCode, reference, opened: launch?.subject, family: members?.map((named) => ({ named })) };
    const sealed = core.keys.seal(user.organisationId, 'declaration', id, content);
    await db.run(insertDeclaration, [user.organisationId, id, user.accountId, gateways, subject, expiresAt, sealed, due, forReview]);
    const actor = { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId };
    const acknowledgement = core.catalogue.acknowledgement.id;
    const payload = { gateways, subject, reasonCode, reference, referenceDue: due?.toISOString(), forReview, members: members?.length, acknowledgement, launched: user.launchId !== undefined };
    await appendTracedLeaf(db, core, actor, { kind: 'declaration-made', declarationId: id, payload }, traceOfTerms(reason === undefined ? undefined : { reason }, gateways));
    return ok({ id, expiresAt: expiresAt.toISOString(), ...(due === null ? {} : { referenceDue: due.toISOString() }), ...(forReview ? { forReview } : {}) });
  });
  if (!declared.ok) await auditDeclarationRefusal(core, user, body, declared.failure);
  return declared;
}

function later(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds);
}
