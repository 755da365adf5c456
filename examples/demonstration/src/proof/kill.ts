import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';

import { demonstrationFolders } from '../folders.ts';
import { interrupted } from '../interrupted.ts';
import { killTable } from './kills/kill-table.ts';
import { isProven, proveKills } from './kills/prove-kills.ts';

/**
 * `npm run proof:kill`: kills core API, connectors or both 50 times, each in a planned phase of the file under way, while day after day of a register of 6,000 rows loads; then holds the records
 * against the last day's. Prints how often each phase was hit. Exit code 0 only when all are equal and no phase was left out. `-- --rows 6000 --kills 200 --seed 7` for a long one; the seed
 * decides victims and phases. Ctrl-C ends everything that it started.
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '6000' }, kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' }, 'port-base': { type: 'string', default: '5300' } } });
let state = Number(values.seed);
/** A linear congruential sequence (Numerical Recipes' constants): moments need no better. */
const random = (): number => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
const folder = join(demonstrationFolders().mast, 'proof-kill');
rmSync(folder, { recursive: true, force: true });
const signal = interrupted();
const report = await proveKills({
  folder,
  portBase: Number(values['port-base']),
  rows: Number(values.rows),
  kills: Number(values.kills),
  random,
  say: (line) => console.log(line),
  signal,
}).catch((error: unknown) => {
  if (!signal.aborted) throw error;
});
await removeEmbeddedPostgres(folder);
rmSync(folder, { recursive: true, force: true });
if (report !== undefined) {
  console.log(`${killTable(report.phases)}\n`);
  console.log(JSON.stringify(report));
  process.exitCode = isProven(report) ? 0 : 1;
}
