import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { root } from './gates.ts';

/** Ended after this long, so that a slow machine still ends its run: a time is never a failure. Milliseconds. */
const longestMs = 8 * 60_000;

/**
 * The benches of a large store (first load, links against the truth, searches, ingest) at the size that CI has time for; figures go to the output. False only where they could not be run,
 * or an answer left without its audit leaf.
 */
export function runBenches(records: string): boolean {
  const bench = spawnSync(process.execPath, [join(root, '.ci/search-bench.ts'), '--records', records, '--searches', '1000', '--clients', '8'], { cwd: root, stdio: 'inherit', timeout: longestMs, killSignal: 'SIGTERM' });
  const isTooSlow = bench.error !== undefined && 'code' in bench.error && bench.error.code === 'ETIMEDOUT';
  console.log(isTooSlow ? `benches at ${records} records: not done within ${longestMs / 60_000} minutes on this machine, no figures` : `benches at ${records} records: ${bench.status === 0 ? 'run' : 'could not be run'}`);
  return isTooSlow || bench.status === 0;
}
