import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { launchBrowser } from '@mast/panel/testing';

import type { DemoFile } from '../demo-file.ts';
import { demonstrationFolders } from '../folders.ts';
import { playRecall } from './recall/play-recall.ts';

/**
 * `npm run proof:recall`: plays a recall notice through in the running demonstration (`npm start`; one in another folder by `-- --home <folder>`), from the report of a wrong person to the notices that were read, on the screens of
 * four people and in both languages, and prints each step. Exit code 0 only when every step is as it is told. `-- --pictures <folder>` keeps what the screens showed.
 */
const { values: { home, pictures } } = parseArgs({ options: { home: { type: 'string' }, pictures: { type: 'string' } } });
const folders = demonstrationFolders(home);
const demo = JSON.parse(readFileSync(folders.demoFile, 'utf8')) as DemoFile;
const browser = await launchBrowser();
let [step, shot] = [0, 0];
try {
  const picture = async (page: { screenshot(options: { path: string; fullPage: boolean }): Promise<unknown> }, caption: string): Promise<void> => {
    shot += 1;
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${String(shot).padStart(2, '0')}-${caption.toLowerCase().replaceAll(/[^a-z]+/g, '-').slice(0, 40)}.png`), fullPage: true });
  };
  await playRecall({ demo, browser, picture }, join(folders.mast, 'mail'), (text) => console.log(`${(step += 1)}. ${text}`));
  console.log(`Played through: ${step} steps, each as it is told.`);
} finally {
  await browser.close();
}
