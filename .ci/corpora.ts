import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './gates.ts';

/**
 * `npm run test:corpora [-- --suite fhir] [options of the linkage suite]`: every suite that runs over public corpora, one after another, or the one that is named. Each says by
 * itself where its corpora are missing. Exit code 1 when one of them missed a target.
 */
const suites: Readonly<Record<string, string>> = { linkage: 'examples/linkage/src/corpora.ts', fhir: 'connectors/fhir/test/corpora/corpora.ts', hl7v2: 'connectors/hl7v2/test/corpora/corpora.ts' };
const given = process.argv.slice(2);
const at = given.indexOf('--suite');
const only = at < 0 ? undefined : given[at + 1];
const rest = at < 0 ? given : given.toSpliced(at, 2);
// Options belong to the linkage suite: with one of them it runs alone.
const wanted = Object.entries(suites).filter(([name, program]) => (only === undefined ? rest.length === 0 || name === 'linkage' : name === only) && existsSync(join(root, program)));
if (wanted.length === 0) {
  process.stderr.write(`no such suite: ${only ?? ''}; there are ${Object.keys(suites).join(', ')}\n`);
  process.exitCode = 1;
}
for (const [name, program] of wanted) {
  process.stdout.write(`\n${name}\n`);
  if (spawnSync(process.execPath, [join(root, program), ...rest], { cwd: root, stdio: 'inherit' }).status !== 0) process.exitCode = 1;
}
