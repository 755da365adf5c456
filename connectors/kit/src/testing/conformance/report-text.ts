import type { Finding } from './run-conformance.ts';

/** A report as text: one line a check, the reason of each that did not pass, and the counts. */
export function reportText(findings: readonly Finding[]): string {
  const marks = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip', 'not-applicable': 'n/a ' };
  const lines = findings.map(({ id, result, promise, why }) => `${marks[result]} ${id}: ${promise}${why === undefined ? '' : `\n       ${why}`}`);
  const count = (result: Finding['result']): number => findings.filter((finding) => finding.result === result).length;
  return [...lines, `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped, ${count('not-applicable')} not applicable, of ${findings.length} checks`].join('\n');
}
