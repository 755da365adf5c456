import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.ts';
import { ensureChromium, findChromium } from './chromium.ts';
import { runBenches } from './ci-benches.ts';
import { gates, root } from './gates.ts';
import { isGreen } from './gates/gate.ts';

/**
 * `npm test`: everything CI runs. Gates first, then every test; the last line is `N passed, N failed` from the real count: one for each gate,
 * one for each test, and one failure for each test file that could not be loaded. With MAST_BENCH_RECORDS, as in CI, the benches of a large store are run at that size and count for one.
 */
type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; testResults: { status: string; assertionResults: unknown[] }[] };

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
  const green = isGreen(report);
  count(green);
  console.log(`${green ? 'ok  ' : 'FAIL'} ${report.name}: looked at ${report.looked} (floor ${report.floor})`);
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

const records = process.env['MAST_BENCH_RECORDS'];
if (records !== undefined) count(runBenches(records));

console.log(`tests and benches took ${((performance.now() - started) / 1000).toFixed(0)} s; ${report.numPendingTests} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
