import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';

import { demonstrationFolders } from '../folders.ts';
import { proveKills } from './prove-kills.ts';

/**
 * `npm run proof:kill`: kills the core API and the connectors 50 times while two days' files of 20,000 rows load, then holds the records against the second file. Exit code 0
 * only when they are equal. `-- --rows 40000 --kills 200 --seed 7` for a long one; the seed decides victims and moments.
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '20000' }, kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } } });
let state = Number(values.seed);
/** A linear congruential sequence (Numerical Recipes' constants): moments need no better. */
const random = (): number => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
const folder = join(demonstrationFolders().mast, 'proof-kill');
rmSync(folder, { recursive: true, force: true });
const report = await proveKills({
  folder,
  portBase: 5300,
  rows: Number(values.rows),
  kills: Number(values.kills),
  random,
  say: (line) => console.log(line),
});
await removeEmbeddedPostgres(folder);
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(report));
process.exitCode = report.kills.core + report.kills.connectors === Number(values.kills) && report.records === report.rows && report.missing + report.doubled + report.different === 0 ? 0 : 1;
