import type { UserPrincipal } from '../access/principal.ts';
import { appendTracedLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { readMarks } from '../disputes/read-marks.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { Problem } from '../problem/problem.ts';
import { hasDuty } from '../sensitivity/duties.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { useOverride } from '../store/sql/use-override.ts';
import type { Answer } from './answer-schema.ts';
import { assemble } from './assemble.ts';
import { answerPayload, sealAnswer, traceOf } from './audit-answer.ts';
import { noPlaces } from './find-place.ts';
import { findShielded } from './find-shielded.ts';
import type { Language } from './language.ts';
import { openScope, readGrounds } from './open-scope.ts';
import { readDeclaration } from './read-declaration.ts';
import { soughtBy } from './read-question.ts';
import { questionText } from './same-subject.ts';
import { withMarks } from './with-marks.ts';

/**
 * The one view of an override: the shielded person of the declaration's question, with whom to call and without any location, or the ordinary nil. The owners of the records shown are told in the same
 * transaction, by an opaque reference. Problems: `not-found` for whoever is not named for it any more, another's override, one that was looked at, and one whose time is over; `declaration-expired`.
 * @throws MastError `audit-unavailable`
 */
export async function viewOverride(core: Core, user: UserPrincipal, overrideId: string, language: Language): Promise<Result<Answer, Problem>> {
  const { organisationId, accountId } = user;
  const audited = await core.store.tx({ own: organisationId, plans: 'generic' }, async (db) => {
    const used = !(await hasDuty(db, user, 'override')) ? undefined : await db.one(useOverride, [organisationId, overrideId, accountId, core.clock.now()]);
    const declaration = used === undefined ? undefined : await readDeclaration(db, core, user, used.declarationId);
    const question = declaration?.content.question;
    if (used === undefined || declaration === undefined || question === undefined) return failed({ code: 'not-found' } as const);
    const sought = soughtBy(question);
    const scope = openScope(db, user, await readGrounds(db, core, user), { declaration, asksFor: 'person' }, language);
    if (!scope.ok) return scope;
    if (!sought.ok || sought.value.kind !== 'person') return failed({ code: 'not-found' } as const);
    const people = await findShielded(db, core, scope.value, sought.value);
    const found = { people, places: noPlaces, isView: true };
    const marks = await readMarks(db, people.people.flatMap(({ person }) => person.records));
    const draft = withMarks(assemble(core.ids.uuid(), core.environment, scope.value, found, language), found, marks, language);
    const owners = new Set(people.people.flatMap(({ person }) => person.records.map((record) => record.organisationId as OrganisationId)));
    for (const owner of owners) await queueNotice(db, core, { kind: 'override-used', organisationId: owner, role: 'information-governance-lead', reference: overrideId, until: used.closeBy });
    const digest = core.keys.macBytes('question', questionText(question));
    const asked = { declaration, question, digest, sought: sought.value };
    const payload = { ...answerPayload(core, asked, found, draft), overrideId };
    const leaf = await appendTracedLeaf(db, core, { organisationId, accountId }, { kind: 'override-viewed', declarationId: declaration.id, payload }, traceOf(core, asked, found, draft));
    return ok({ draft, leaf, digest, answerDigest: payload.answerDigest });
  });
  return audited.ok ? ok(sealAnswer(core, user, audited.value)) : audited;
}
