import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import type { DemoFile } from '../demo-file.ts';
import { demonstrationFolders } from '../folders.ts';
import { playRights } from './rights/play-rights.ts';

/**
 * `npm run proof:rights`: plays the rights desk through against the running demonstration (`npm start`): subject access with the search log, one that is withheld and neither confirmed nor denied, one correction that ends when the corrected
 * record arrives, a referral; each step told, each letter printed, in English and Welsh. Everybody in it is invented, and other people each time. Exit code 0 when every step went as it must. `-- --quiet` prints no letters.
 */
const { values } = parseArgs({ options: { quiet: { type: 'boolean', default: false } } });
const demo = JSON.parse(readFileSync(demonstrationFolders().demoFile, 'utf8')) as DemoFile;
const now = new Date();
/** Below 2^20, so that names differ from run to run (proof-rows.ts). */
const number = Math.floor(now.getTime() / 1000) % 1_000_000;
const broken: string[] = [];
let count = 0;
await playRights({
  demo,
  day: now.toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }),
  number,
  told(step, holds, shown) {
    count += 1;
    console.log(`${String(count).padStart(2)} ${holds ? 'ok  ' : 'FAIL'} ${step}`);
    if (shown !== undefined && (!values.quiet || !holds)) console.log(shown.trim().split('\n').map((line) => `        ${line}`).join('\n'));
    if (!holds) broken.push(step);
  },
});
console.log(broken.length === 0 ? `${count} steps, all as they must be` : `${broken.length} of ${count} steps went wrong`);
process.exitCode = broken.length === 0 ? 0 : 1;
