import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Spellings } from '../dictionary/spellings.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { ok } from '../shared/result.ts';
import type { Db } from '../store/store.ts';
import type { Answer } from './answer-schema.ts';
import type { Found } from './assemble.ts';
import { auditAndCommit, sealAnswer } from './audit-answer.ts';
import { auditRefusal } from './audit-refusal.ts';
import { checkQuota } from './check-quota.ts';
import { findPeople } from './find-people.ts';
import { findPlaces, noPlaces } from './find-place.ts';
import { knownSpellings } from './known-spellings.ts';
import type { Language } from './language.ts';
import { makeDraft } from './make-draft.ts';
import type { OpenScope } from './open-scope.ts';
import { openScope, readGrounds } from './open-scope.ts';
import type { SearchRequest } from './question-schema.ts';
import type { Sought } from './read-question.ts';
import { readQuestion } from './read-question.ts';
import { soughtIn } from './sought-in.ts';

/**
 * QUERY → AUTHORISE → SEARCH → AUDIT → ANSWER: the file to read first. The four first steps are one transaction; the answer leaves only after it has
 * committed, so there is no disclosure without its audit leaf. A failed commit sends nothing: the trail may hold one answer too many, never one too
 * few. Nothing is retried here but what the store retries (serialisation, deadlock), from the start.
 *
 * Refuses with `not-found`, `declaration-expired`, `declaration-bound`, `subject-mismatch`, `subject-not-declared`, `question-too-thin`, and the
 * limits of check-quota.ts.
 * @throws MastError `audit-unavailable`; StoreError when the database cannot answer
 */
export async function searchPeople(core: Core, user: UserPrincipal, body: SearchRequest, language: Language): Promise<Result<Answer, Problem>> {
  const spellings = await knownSpellings(core);
  const audited = await core.store.tx({ own: user.organisationId, plans: 'generic' }, async (db) => {
    const [counted, asked, grounds] = await Promise.all([checkQuota(db, core, user), readQuestion(db, core, user, body), readGrounds(db, core, user)]);
    if (!counted.ok) return counted;
    if (!asked.ok) return asked;
    const scope = openScope(db, user, grounds, { declaration: asked.value.declaration, asksFor: asked.value.sought.kind }, language);
    if (!scope.ok) return scope;
    const sought = soughtIn(scope.value, asked.value);
    if (!sought.ok) return sought;
    const found = await search(db, core, scope.value, sought.value, spellings);
    const draft = await makeDraft(db, core, scope.value, found, language);
    return ok(await auditAndCommit(db, core, user, asked.value, found, draft, counted.value));
  });
  if (audited.ok) return ok(sealAnswer(core, user, audited.value));
  await auditRefusal(core, user, body.declarationId, audited.failure);
  return audited;
}

async function search(db: Db, core: Core, scope: OpenScope, sought: Sought, spellings: Spellings): Promise<Found> {
  if (sought.kind === 'person') return { people: await findPeople(db, core, scope, sought, spellings), places: noPlaces, isView: false };
  return { people: { people: [], refine: false }, places: await findPlaces(db, core, scope, sought.features), isView: false };
}
