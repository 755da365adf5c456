import type { Explained } from './explain.ts';

const marks = { refusal: 'REFUSED', page: 'NOT SHOWN', note: 'note' } as const;

/** Findings as lines for a terminal, worst first as they were found. Says nothing of what the assertion says. */
export const report = (findings: readonly Explained[], looked: { readonly asked: boolean; readonly page: boolean }): string => {
  const lines = findings.flatMap(({ code, weight, reason, at, seconds, what, mend }) => [
    '',
    `${marks[weight]}  ${what}${at === undefined ? '' : ` (${at})`}${seconds === undefined ? '' : ` By ${spell(seconds)}.`}`,
    `  ${mend}`,
    `  ${code}${reason === undefined ? '' : `; in core’s log: launch-refused, ${reason}`}`,
  ]);
  const bad = findings.filter(({ weight }) => weight !== 'note').length;
  const unseen = looked.asked ? '' : ' Who has an account, and what was used before, core alone knows: --ask-core.';
  const page = looked.page ? '' : ' The page was not looked at: --page.';
  return [...lines, '', bad === 0 ? `Nothing found that would be refused.${unseen}${page}` : `${bad} to mend.`, ''].join('\n').trimStart();
};

const spell = (seconds: number): string => {
  if (seconds < 120) return `${seconds} seconds`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} minutes`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} hours` : `${Math.round(seconds / 86_400)} days`;
};
