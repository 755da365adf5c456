import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { PersonId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { markPersonViewed } from '../store/sql/mark-person-viewed.ts';
import { selectDeclarationPerson } from '../store/sql/select-declaration-person.ts';
import type { Answer } from './answer-schema.ts';
import { assemble } from './assemble.ts';
import { auditAnswer, sealAnswer } from './audit-answer.ts';
import { rankVariants } from './find-people.ts';
import type { Language } from './language.ts';
import { loadPeople, loadVariants } from './load-people.ts';
import { openScope } from './open-scope.ts';
import { readDeclaration } from './read-declaration.ts';
import { soughtBy } from './read-question.ts';
import { questionText } from './same-subject.ts';

/**
 * The same five steps for the one person whom the user picked. Only an id that was answered under this very declaration is looked at; any other is
 * `not-found`, known or not. The answer has the shape of a search's, with that person alone and the involvements filled in.
 * @throws MastError `audit-unavailable`
 */
export async function viewPerson(
  core: Core,
  user: UserPrincipal,
  personId: PersonId,
  body: { readonly declarationId: string },
  language: Language,
): Promise<Result<Answer, Problem>> {
  const audited = await core.store.tx({ own: user.organisationId }, async (db) => {
    const declaration = await readDeclaration(db, core, user, body.declarationId);
    const question = declaration?.content.question;
    const answered = await db.one(selectDeclarationPerson, [user.organisationId, body.declarationId, personId]);
    if (declaration === undefined || question === undefined || answered === undefined) return failed({ code: 'not-found' } as const);
    const scope = await openScope(db, core, user, declaration, language);
    if (!scope.ok) return scope;
    const sought = soughtBy(question);
    const people = await loadPeople(db, core, scope.value, await loadVariants(db, core, [personId]));
    const person = people[0];
    if (!sought.ok || sought.value.kind !== 'person' || person === undefined) return failed({ code: 'not-found' } as const);
    const ranked = rankVariants(sought.value.features, person.variants)[0];
    if (ranked === undefined) return failed({ code: 'not-found' } as const);
    const found = { people: { people: [{ person, ranked }], refine: false }, place: undefined, isView: true };
    const draft = assemble(core.ids.uuid(), core.environment, scope.value, found, language);
    await db.run(markPersonViewed, [personId, scope.value.now]);
    const digest = core.keys.macBytes('question', questionText(question));
    return ok(await auditAnswer(db, core, user, { declaration, question, digest }, draft, 'person-viewed'));
  });
  return audited.ok ? ok(await sealAnswer(core, user, audited.value)) : audited;
}
