import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';

import { demonstrationFolders } from '../folders.ts';
import { interrupted } from '../interrupted.ts';
import { isAuditProven, proveAuditKills } from './audit-kills/prove-audit-kills.ts';

/**
 * `npm run proof:audit-kill`: kills core-api 50 times, each at a random point between question and answer, and holds every answer that came against the audit trail; then verifies the whole trail. Prints the number of leaves without an
 * answer. Exit code 0 only when no answer is without its committed leaf and nothing is found. `-- --kills 1000 --askers 4 --seed 7` for a long one. Ctrl-C ends everything that it started.
 */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' }, askers: { type: 'string', default: '4' }, seed: { type: 'string', default: '1' }, 'port-base': { type: 'string', default: '5100' } } });
let state = Number(values.seed);
/** A linear congruential sequence (Numerical Recipes' constants): moments need no better. */
const random = (): number => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
const folder = join(demonstrationFolders().mast, 'proof-audit-kill');
rmSync(folder, { recursive: true, force: true });
const signal = interrupted();
const report = await proveAuditKills({ folder, portBase: Number(values['port-base']), kills: Number(values.kills), askers: Number(values.askers), random, say: (line) => console.log(line), signal }).catch((error: unknown) => {
  if (!signal.aborted) throw error;
});
await removeEmbeddedPostgres(folder);
rmSync(folder, { recursive: true, force: true });
if (report !== undefined) {
  console.log(JSON.stringify(report));
  process.exitCode = isAuditProven(report) ? 0 : 1;
}
