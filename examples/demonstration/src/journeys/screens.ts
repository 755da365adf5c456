import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { launchBrowser } from '@mast/panel/testing';

import type { DemoFile } from '../demo-file.ts';
import { demonstrationFolders } from '../folders.ts';
import { journeys } from './journeys.ts';
import { numberedPictures } from './numbered-pictures.ts';

/**
 * `npm run screens`: walks the journeys through the running demonstration (a fresh one: `npm start -- --fresh`; one in another folder by `-- --home <folder>`), and writes their pictures and docs/screens/README.md, which tells them picture by
 * picture. The people are invented, so the pictures may be shown. The same journeys are walked at every build, without pictures (test/journeys.path.test.ts).
 */
const folder = join(import.meta.dirname, '../../../../docs/screens');
const { values: { home, only } } = parseArgs({ options: { home: { type: 'string' }, only: { type: 'string' } } });
const demo = JSON.parse(readFileSync(demonstrationFolders(home).demoFile, 'utf8')) as DemoFile;
const browser = await launchBrowser();
const told: string[] = [];
try {
  for (const journey of journeys.filter(({ name }) => only === undefined || name.includes(only))) {
    const { pictures, picture } = numberedPictures(folder, journey);
    await journey.walk({ demo, browser, picture });
    console.log(`${journey.name}: ${pictures.length} pictures`);
    told.push(`## ${journey.title}\n\n${journey.story}\n\n${pictures.map(({ file, caption }, at) => `${at + 1}. ${caption}\n\n   ![${caption.replaceAll(/[[\]]/g, '')}](${file})\n`).join('\n')}`);
  }
} finally {
  await browser.close();
}
if (only === undefined) {
  writeFileSync(join(folder, 'README.md'), `# Nine journeys, picture by picture

What people see who work with MAST, in the order in which they see it. Written by \`npm run screens\` from the running demonstration: real pages of the real services in a real browser; every person is invented. The same journeys are walked at every
build (\`examples/demonstration/test/journeys.path.test.ts\`), so that what is shown here is what works.

${journeys.map(({ title }) => `- [${title}](#${title.toLowerCase().replaceAll(/[^a-z0-9 -]/g, '').replaceAll(' ', '-')})`).join('\n')}

${told.join('\n')}`);
}
