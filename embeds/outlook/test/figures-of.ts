import { detect } from '../src/detect/detect.ts';
import { readCorpus } from './read-corpus.ts';
import { kinds, precisionOf, recallOf, scoreOf, totalOf } from './score.ts';
import type { Score } from './score.ts';
import type { Half } from './writer/halves.ts';

/** Day on which the corpus is read: no birth of its people lies after it. */
export const corpusDay = '2026-11-22';

/** How the detector stands to one half of the corpus. */
export function scoreHalf(half: Half, read: typeof detect = detect): Score & { readonly mails: number } {
  const mails = readCorpus(half).map(({ id, expected, ...message }) => ({ id, expected, found: read(message, corpusDay) }));
  return { ...scoreOf(mails), mails: mails.length };
}

/** The figures as a table for people. */
export function figuresOf(half: Half, score: ReturnType<typeof scoreHalf>): string {
  const rows = [...kinds.map((kind) => [kind, score.counts[kind]] as const), ['all together', totalOf(score)] as const];
  return [
    `## ${half}: ${score.mails} e-mails`, '',
    '| | right | wrong | missed | precision | recall |', '|---|---|---|---|---|---|',
    ...rows.map(([kind, count]) => `| ${kind} | ${count.right} | ${count.wrong} | ${count.missed} | ${precisionOf(count).toFixed(3)} | ${recallOf(count).toFixed(3)} |`),
    '', `People who came out whole, with all that is theirs and nothing of another's: ${score.whole.right} of ${score.whole.people}.`, '',
  ].join('\n');
}
