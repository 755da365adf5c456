import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';

import { demonstrationFolders } from '../folders.ts';
import { proveKills } from './kill-core.ts';

/**
 * `npm run proof:kill`: kills the core API 50 times while a 20,000-row file loads, then holds the records against the file. Exit code 0 only when
 * they are equal. `-- --rows 2000 --kills 5` for a short one.
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '20000' }, kills: { type: 'string', default: '50' } } });
const folder = join(demonstrationFolders().mast, 'proof-kill');
rmSync(folder, { recursive: true, force: true });
const report = await proveKills({
  folder,
  portBase: 5300,
  rows: Number(values.rows),
  kills: Number(values.kills),
  random: () => randomInt(1_000_000) / 1_000_000,
  say: (line) => console.log(line),
});
await removeEmbeddedPostgres(folder);
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(report));
process.exitCode = report.kills === Number(values.kills) && report.records === report.rows && report.missing + report.doubled + report.different === 0 ? 0 : 1;
