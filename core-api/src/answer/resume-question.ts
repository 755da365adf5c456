import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { openLaunch } from '../identity/open-launch.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectOwnDeclarations } from '../store/sql/select-own-declarations.ts';
import type { Db } from '../store/store.ts';
import { declarationContentSchema } from './declaration-content.ts';
import { readAnswers } from './read-answers.ts';
import type { ResumedQuestion } from './resumed-question-schema.ts';
import { withinLaunch } from './same-subject.ts';

type OwnDeclaration = { readonly declaration_id: string; readonly expires_at: Date; readonly reference_due: Date | null; readonly for_review: boolean; readonly sealed: Buffer };

/**
 * What the caller asked when they were given this reference, and the live declaration that they asked it under: theirs alone, so that whoever else has the reference finds nothing. Nothing is answered here; the
 * question is put again to `searchPeople`, which checks and audits it as any other. A reference of somebody else, of a declaration that ended, of nothing, and one outside the subject that a host opened MAST for are
 * `not-found` alike. Reads the caller's own declarations only.
 */
export async function resumeQuestion(core: Core, user: UserPrincipal, reference: string): Promise<Result<ResumedQuestion, Problem>> {
  const now = core.clock.now();
  return core.store.tx({ own: user.organisationId, readOnly: true }, async (db) => {
    const [launch, rows] = await Promise.all([openLaunch(db, core, user), db.rows(selectOwnDeclarations, [user.organisationId, user.accountId, now])]);
    if (launch === 'ended') return failed({ code: 'unauthenticated' } as const);
    for (const row of rows.filter(({ expires_at: end }) => end > now)) {
      const question = await questionOf(db, core, user, row, reference);
      if (question === undefined || (launch?.subject !== undefined && !withinLaunch(launch.subject, question))) continue;
      return ok({ id: row.declaration_id, expiresAt: row.expires_at.toISOString(), ...(row.reference_due === null ? {} : { referenceDue: row.reference_due.toISOString() }), forReview: row.for_review, question });
    }
    return failed({ code: 'not-found' } as const);
  });
}

/** The question that this declaration is bound to, if the reference is its own or an answer's under it; in a family case that of the member whom the answer was about. */
async function questionOf(db: Db, core: Core, user: UserPrincipal, row: OwnDeclaration, reference: string): Promise<ResumedQuestion['question'] | undefined> {
  const content = declarationContentSchema.parse(core.keys.open(user.organisationId, 'declaration', row.declaration_id, row.sealed));
  if (referenceOf(row.declaration_id) === reference) return content.family === undefined ? content.question : undefined;
  const answer = (await readAnswers(db, core, user, row.declaration_id, row.expires_at)).find(({ searchId }) => referenceOf(searchId) === reference);
  if (answer === undefined || content.family === undefined) return answer && content.question;
  return content.family.find(({ people }) => answer.people.some(({ personId }) => people?.includes(personId)))?.question;
}

/** The reference of an id, as every answer shows it: its last eight digits, in two halves. */
function referenceOf(id: string): string {
  const digits = id.replaceAll('-', '').slice(-8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
