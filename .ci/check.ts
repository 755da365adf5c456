import { gates } from './gates.ts';
import { gateLine, isGreen } from './gates/gate.ts';

/** `npm run check`: every gate, each with what it looked at, every problem, and its duration. */
let failed = 0;
for (const run of gates) {
  const started = performance.now();
  const report = await run();
  if (!isGreen(report)) failed += 1;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${gateLine(report)}, ${report.problems.length} problems, ${seconds} s`);
  for (const problem of report.problems) console.log(`     ${problem}`);
}
process.exitCode = failed === 0 ? 0 : 1;
