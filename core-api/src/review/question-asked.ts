import type { QuestionKind } from '../ingest/question-harm.ts';
import { questionTexts } from './reason-codes.ts';

export type AskedAs = { readonly question: keyof typeof questionTexts; readonly questionText: string };

const asked = {
  pair: 'pair', blind: 'pair', concern: 'pair', split: 'change', merge: 'change', contradiction: 'contradiction', stale: 'contradiction',
} as const satisfies Record<QuestionKind, keyof typeof questionTexts>;

/** A question as the reviewer is asked it: nobody can tell a blind check from a pair that could not be decided. */
export function asAsked(kind: QuestionKind, language: 'en' | 'cy'): AskedAs {
  const question = asked[kind];
  return { question, questionText: questionTexts[question][language] };
}
