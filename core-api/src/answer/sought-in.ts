import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { OpenScope } from './open-scope.ts';
import { missingFrom } from './question.ts';
import type { AskedQuestion, Sought } from './read-question.ts';
import { soughtBy } from './read-question.ts';

/**
 * What is searched for within a scope. Where it lets the organisation see no location, a person is sought without the address of the question: a right and a wrong one give the same answer, and
 * what is left must be question enough. Refuses with `question-too-thin`, which says what to add.
 */
export function soughtIn(scope: Pick<OpenScope, 'usesLocation'>, { question, sought }: Pick<AskedQuestion, 'question' | 'sought'>): Result<Sought, Problem> {
  if (scope.usesLocation || sought.kind === 'place' || question.address === undefined) return ok(sought);
  const withoutAddress = { person: question.person };
  // An address does not help here, so it is not asked for.
  const missing = missingFrom(withoutAddress).filter(({ pointer }) => !pointer.startsWith('/address'));
  return missing.length > 0 ? failed({ code: 'question-too-thin', errors: missing }) : soughtBy(withoutAddress);
}
