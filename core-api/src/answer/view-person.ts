import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Spellings } from '../dictionary/spellings.ts';
import { openLaunch } from '../identity/open-launch.ts';
import type { Ranked } from '../match/rank-candidates.ts';
import type { Problem } from '../problem/problem.ts';
import type { PersonId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { markPersonViewed } from '../store/sql/mark-person-viewed.ts';
import type { Db } from '../store/store.ts';
import { selectDeclarationPerson } from '../store/sql/select-declaration-person.ts';
import type { Answer } from './answer-schema.ts';
import { auditView, sealAnswer } from './audit-answer.ts';
import { auditRefusal } from './audit-refusal.ts';
import { questionAnsweredWith } from './bind-question.ts';
import { findPeople } from './find-people.ts';
import { noPlaces } from './find-place.ts';
import { knownSpellings } from './known-spellings.ts';
import { householdOf } from './household-of.ts';
import type { Language } from './language.ts';
import type { VisiblePerson } from './load-people.ts';
import { loadPeople, loadVariants } from './load-people.ts';
import { makeDraft } from './make-draft.ts';
import type { OpenScope } from './open-scope.ts';
import { openScope, readGrounds } from './open-scope.ts';
import { readDeclaration } from './read-declaration.ts';
import { rankVariants, roomBelowFloor } from './rank-variants.ts';
import type { PersonSought } from './read-question.ts';
import { soughtBy } from './read-question.ts';
import { questionText, withinLaunch } from './same-subject.ts';
import { soughtIn } from './sought-in.ts';

/**
 * The same five steps for the one person whom the user picked. Only an id that was answered under this very declaration is looked at; any other is
 * `not-found`, known or not; under a launch for another subject `subject-mismatch`. Refusals are audited. The answer has the shape of a search's, with that person alone and the involvements filled in.
 * @throws MastError `audit-unavailable`
 */
export async function viewPerson(
  core: Core,
  user: UserPrincipal,
  personId: PersonId,
  body: { readonly declarationId: string },
  language: Language,
): Promise<Result<Answer, Problem>> {
  const spellings = await knownSpellings(core);
  const audited = await core.store.tx({ own: user.organisationId, plans: 'generic' }, async (db) => {
    const launch = await openLaunch(db, core, user);
    if (launch === 'ended') return failed({ code: 'unauthenticated' } as const);
    const declaration = await readDeclaration(db, core, user, body.declarationId);
    const question = declaration === undefined ? undefined : questionAnsweredWith(declaration.content, personId);
    const answered = await db.one(selectDeclarationPerson, [user.organisationId, body.declarationId, personId]);
    if (declaration === undefined || question === undefined || answered === undefined) return failed({ code: 'not-found' } as const);
    if (launch?.subject !== undefined && !withinLaunch(launch.subject, question)) return failed({ code: 'subject-mismatch' } as const);
    const scope = openScope(db, user, await readGrounds(db, core, user), { declaration, asksFor: 'person' }, language);
    if (!scope.ok) return scope;
    const wide = soughtBy(question);
    const sought = wide.ok ? soughtIn(scope.value, { question, sought: wide.value }) : wide;
    const people = await loadPeople(db, core, scope.value, await loadVariants(db, core, [personId]));
    const person = people[0];
    if (!sought.ok || sought.value.kind !== 'person' || person === undefined) return failed({ code: 'not-found' } as const);
    const ranked = await rankAmongRivals(db, core, scope.value, sought.value, person, spellings);
    if (ranked === undefined) return failed({ code: 'not-found' } as const);
    const household = await householdOf(db, core, scope.value, person);
    const found = { people: { people: [{ person, ranked, household }], refine: false }, places: noPlaces, isView: true };
    const draft = await makeDraft(db, core, scope.value, found, language);
    await db.run(markPersonViewed, [personId, scope.value.now, user.organisationId, user.accountId, declaration.id]);
    const digest = core.keys.macBytes('question', questionText(question));
    return ok(await auditView(db, core, user, { declaration, question, digest, sought: sought.value }, found, draft, 'person-viewed'));
  });
  if (audited.ok) return ok(sealAnswer(core, user, audited.value));
  await auditRefusal(core, user, body.declarationId, audited.failure);
  return audited;
}

/**
 * How well the picked person fits, beside everybody else whom the question finds: alone, either of two namesakes would look certain. Somebody whom the
 * question, narrowed since, no longer lists is `possible`.
 */
async function rankAmongRivals(db: Db, core: Core, scope: OpenScope, sought: PersonSought, person: VisiblePerson, spellings: Spellings): Promise<Ranked | undefined> {
  const found = await findPeople(db, core, scope, sought, spellings);
  const listed = found.people.find((one) => one.person.personId === person.personId);
  if (listed !== undefined) return listed.ranked;
  const [alone] = rankVariants(sought.features, person.variants, roomBelowFloor);
  return alone === undefined ? undefined : { ...alone, band: 'possible' };
}
