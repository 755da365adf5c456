import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';

import { demonstrationFolders } from '../../folders.ts';
import { proveMllp } from './prove-mllp.ts';

/**
 * `npm run proof:hl7v2`: sends messages over MLLP while listener and core API are killed and connections dropped, then holds ledger and records against what was sent. Exit code 0 only
 * when nothing is lost, doubled or different. `-- --messages 100000 --kills 20 --drops 20 --attendances 5000 --seed 1`; the seed decides the moments.
 */
const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '100000' }, attendances: { type: 'string', default: '5000' }, connections: { type: 'string', default: '16' },
    kills: { type: 'string', default: '20' }, drops: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' }, port: { type: 'string', default: '5400' },
  },
});
let state = Number(values.seed);
/** A linear congruential sequence (Numerical Recipes' constants): moments need no better. */
const random = (): number => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
const folder = join(demonstrationFolders().mast, 'proof-hl7v2');
rmSync(folder, { recursive: true, force: true });
const report = await proveMllp({
  folder, portBase: Number(values.port), messages: Number(values.messages), attendances: Number(values.attendances), connections: Number(values.connections),
  kills: Number(values.kills), drops: Number(values.drops), random, say: (line) => console.log(line),
});
await removeEmbeddedPostgres(folder);
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(report));
const whole = report.unanswered + report.refused + report.missing + report.doubled + report.different === 0;
process.exitCode = whole && report.inLedger === report.messages && report.delivered === report.messages && report.records === Math.min(report.attendances, report.messages) ? 0 : 1;
