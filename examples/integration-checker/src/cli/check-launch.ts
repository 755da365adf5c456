import { join } from 'node:path';

import { explain, textsOfReason } from '../explain.ts';
import { report } from '../report.ts';
import { checkAll } from './check-all.ts';
import { readWish, usage } from './options.ts';
import { readWorld } from './world.ts';

/** `npm run check-launch`: see `usage`. Prints findings and nothing of the assertion. */
const wish = readWish(process.argv.slice(2));
const demoFile = join(import.meta.dirname, '../../../../.mast/demo.json');

const main = async (): Promise<number> => {
  if (wish === undefined) return console.error(usage), 2;
  if (wish.reason !== undefined) {
    const texts = textsOfReason(wish.reason);
    console.log(texts.length === 0 ? 'Core’s log knows no such reason.' : texts.map(({ what, mend }) => `${what}\n  ${mend}`).join('\n\n'));
    return texts.length === 0 ? 2 : 0;
  }
  const world = readWorld(wish, demoFile);
  if (world === undefined) return console.error(usage), 2;
  const findings = await checkAll(wish, world, { fetch: (input, init) => fetch(input, init), now: () => new Date() });
  if (findings === undefined) return console.error('There is no assertion: standard input was empty, the file could not be read, or the launch address gave no { token }.\n'), 2;
  console.log(report(findings.map(explain), { asked: wish['ask-core'] === true, page: wish.page !== undefined }));
  return findings.map(explain).some(({ weight }) => weight !== 'note') ? 1 : 0;
};

process.exitCode = await main();
