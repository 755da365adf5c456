import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.ts';
import { ensureChromium, findChromium } from './chromium.ts';
import { runBenches } from './ci-benches.ts';
import { gates, root } from './gates.ts';
import { asvsTests } from './gates/asvs.ts';
import { gateLine, isGreen } from './gates/gate.ts';
import { hazardTests } from './gates/hazards.ts';
import type { Run } from './gates/named-tests.ts';
import { namedTestFaults } from './gates/named-tests.ts';

/**
 * `npm test`: everything CI runs. Gates first, then every test; the last line is `N passed, N failed` from the real count: one for each gate,
 * one for each test, and one failure for each test file that could not be loaded. With MAST_BENCH_RECORDS, as in CI, the benches of a large store are run at that size and count for one.
 */
type VitestReport = Omit<Run, 'testResults'> & { numPassedTests: number; numFailedTests: number; numPendingTests: number; testResults: (Run['testResults'][number] & { status: string })[] };

let passed = 0;
let failed = 0;
const count = (good: boolean): void => {
  if (good) passed += 1;
  else failed += 1;
};

count(ensureChromium());
count(build());
for (const run of gates) {
  const report = await run();
  count(isGreen(report));
  console.log(gateLine(report));
  for (const problem of report.problems) console.log(`     ${problem}`);
}

const reportFile = join(root, '.mast', 'vitest.json');
mkdirSync(join(root, '.mast'), { recursive: true });
const started = performance.now();
const browser = findChromium();
const vitest = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...(browser === undefined ? {} : { MAST_CHROMIUM: browser }) },
});
const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
passed += report.numPassedTests;
failed += report.numFailedTests + unloaded;
// A runner that ended badly without a failed test (a crashed worker, an unhandled error) is a failure too.
if (vitest.status !== 0 && report.numFailedTests + unloaded === 0) failed += 1;
if (report.numPassedTests === 0) failed += 1;

countNamed('asvs', 'applicable requirements', asvsTests(root));
countNamed('hazards', 'traps and statements', hazardTests(root), ([, named]) => named.length === 0);

const records = process.env['MAST_BENCH_RECORDS'];
if (records !== undefined) count(runBenches(records));

console.log(`tests and benches took ${((performance.now() - started) / 1000).toFixed(0)} s; ${report.numPendingTests} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Whether every test that is named as evidence ran in this very run, and passed: one check for each table. Who names none has files or a gap, where that is allowed. */
function countNamed(table: string, what: string, byName: ReturnType<typeof asvsTests>, mayNameNone: (entry: [string, readonly unknown[]]) => boolean = () => false): void {
  const named = [...byName.values()].flat();
  const faults = namedTestFaults(root, report, named);
  const without = [...byName].filter((entry) => (entry[1].length === 0 && !mayNameNone(entry)) || faults.has(entry[0]));
  count(without.length === 0 && named.length > 0);
  console.log(`${without.length === 0 ? 'ok  ' : 'FAIL'} ${table}: ${without.length} ${what} without a named test that ran (${byName.size} in all, ${named.length} tests named)`);
  for (const [name] of without) for (const fault of faults.get(name) ?? ['names no test']) console.log(`     ${name}: ${fault}`);
}
