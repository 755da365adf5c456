import type { SubjectOfGateway } from './gateway.ts';

/** Whether a question is about somebody or about an address. */
export type QuestionKind = 'person' | 'place';

/**
 * Whether a declaration about such a subject covers a question of that kind. Who declares an address has given no ground to ask of a person, and a
 * ground to ask of one child is none to ask who is known at an address. A household is both; of an unknown age may be whoever is found.
 */
export function coversQuestion(subject: SubjectOfGateway, kind: QuestionKind): boolean {
  if (subject === 'household' || subject === 'unknown-age') return true;
  return (subject === 'address') === (kind === 'place');
}
