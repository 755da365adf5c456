import { relative } from 'node:path';

import type { NamedTest } from './evidence.ts';

/** What vitest's JSON reporter wrote of a run, as far as it is read here. */
export type Run = { readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly { readonly title: string; readonly fullName: string; readonly status: string }[] }[] };

/**
 * Named tests that are no evidence after a run: no test of that title ran in that file, or one of them was skipped or failed. By what they are named for, so that "each requirement has a named test that ran" can be counted.
 * Many tests of one table may have one name: every one of them counts.
 */
export function namedTestFaults(root: string, run: Run, named: readonly NamedTest[]): ReadonlyMap<string, readonly string[]> {
  const byFile = new Map(run.testResults.map(({ name, assertionResults }) => [relative(root, name).replaceAll('\\', '/'), assertionResults]));
  const faults = named.flatMap(({ of, path, title, isWhole }) => {
    const pattern = new RegExp(isWhole ? `^${patternOf(title)}$` : patternOf(title));
    const ran = (byFile.get(path) ?? []).filter((one) => pattern.test(isWhole ? one.title : one.fullName));
    const bad = ran.find(({ status }) => status !== 'passed');
    if (ran.length === 0) return [{ of, text: `${path}: "${title}" did not run` }];
    return bad === undefined ? [] : [{ of, text: `${path}: "${bad.fullName}" ${bad.status}` }];
  });
  return new Map([...Map.groupBy(faults, ({ of }) => of)].map(([of, some]) => [of, some.map(({ text }) => text)]));
}

/** What vitest may have put into the slots of a title (`%s`, `%j`, `$name`, `$a.b`) is any text. */
function patternOf(title: string): string {
  return title.split(/%[sdifjoO#$]|\$[a-zA-Z_][\w.]*/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join(String.raw`[\s\S]*`);
}
