import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { openLaunch } from '../identity/open-launch.ts';
import type { Problem } from '../problem/problem.ts';
import type { PlaceId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectDeclarationPlace } from '../store/sql/select-declaration-place.ts';
import type { Answer } from './answer-schema.ts';
import { auditView, sealAnswer } from './audit-answer.ts';
import { auditRefusal } from './audit-refusal.ts';
import { findPlaces } from './find-place.ts';
import type { Language } from './language.ts';
import { makeDraft } from './make-draft.ts';
import { openScope, readGrounds } from './open-scope.ts';
import { readDeclaration } from './read-declaration.ts';
import { soughtBy } from './read-question.ts';
import { questionText, withinLaunch } from './same-subject.ts';

/**
 * The same five steps for the one place that the user picked. Only an id that was answered under this very declaration is looked at, and only while its question
 * still finds it; any other is `not-found`, known or not; under a launch for another subject `subject-mismatch`. Refusals are audited. The answer has the shape of a search's, with that
 * place alone and the involvements filled in.
 * @throws MastError `audit-unavailable`
 */
export async function viewPlace(core: Core, user: UserPrincipal, placeId: PlaceId, body: { readonly declarationId: string }, language: Language): Promise<Result<Answer, Problem>> {
  const audited = await core.store.tx({ own: user.organisationId, plans: 'generic' }, async (db) => {
    const launch = await openLaunch(db, core, user);
    if (launch === 'ended') return failed({ code: 'unauthenticated' } as const);
    const declaration = await readDeclaration(db, core, user, body.declarationId);
    const question = declaration?.content.question;
    const answered = await db.one(selectDeclarationPlace, [user.organisationId, body.declarationId, placeId]);
    if (declaration === undefined || question === undefined || answered === undefined) return failed({ code: 'not-found' } as const);
    if (launch?.subject !== undefined && !withinLaunch(launch.subject, question)) return failed({ code: 'subject-mismatch' } as const);
    const scope = openScope(db, user, await readGrounds(db, core, user), { declaration, asksFor: 'place' }, language);
    if (!scope.ok) return scope;
    const sought = soughtBy(question);
    if (!sought.ok || sought.value.kind !== 'place') return failed({ code: 'not-found' } as const);
    const place = (await findPlaces(db, core, scope.value, sought.value.features)).places.find((one) => one.placeId === placeId);
    if (place === undefined) return failed({ code: 'not-found' } as const);
    const found = { people: { people: [], refine: false }, places: { places: [{ ...place, isNamed: true }], refine: false }, isView: true };
    const draft = await makeDraft(db, core, scope.value, found, language);
    const digest = core.keys.macBytes('question', questionText(question));
    return ok(await auditView(db, core, user, { declaration, question, digest, sought: sought.value }, found, draft, 'place-viewed'));
  });
  if (audited.ok) return ok(sealAnswer(core, user, audited.value));
  await auditRefusal(core, user, body.declarationId, audited.failure);
  return audited;
}
