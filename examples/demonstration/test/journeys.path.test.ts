import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';
import { launchBrowser } from '@mast/panel/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { DemoFile } from '../src/demo-file.ts';
import { demonstrationFolders } from '../src/folders.ts';
import type { Browser } from '../src/journeys/journey.ts';
import { journeys } from '../src/journeys/journeys.ts';
import { playRecall } from '../src/proof/recall/play-recall.ts';

/** The demonstration as `npm start` makes it, in a folder of its own and with fewer people: the showcase families come first in every population. */
const folder = mkdtempSync(join(tmpdir(), 'mast-journeys-'));
const home = join(folder, 'mast');
const records = 120;
const portBase = 6240;

let demonstration: ChildProcess;
let demo: DemoFile;
let browser: Browser;

beforeAll(async () => {
  demonstration = spawn(process.execPath, [join(import.meta.dirname, '../src/start.ts'), '--no-open', '--home', home, '--records', String(records)], { env: { ...process.env, MAST_PORT_BASE: String(portBase), DATABASE_URL: undefined }, stdio: ['ignore', 'pipe', 'pipe'] });
  await ready(demonstration);
  demo = JSON.parse(readFileSync(demonstrationFolders(home).demoFile, 'utf8')) as DemoFile;
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await new Promise<void>((resolve) => {
    if (demonstration.exitCode !== null) return resolve();
    demonstration.once('exit', () => resolve());
    demonstration.kill('SIGTERM');
    return undefined;
  });
  await removeEmbeddedPostgres(home);
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

/** Until the closing table stands there. @throws Error with the program's last words when it ends before */
async function ready(program: ChildProcess): Promise<void> {
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const hear = (bytes: Buffer): void => {
      said.push(bytes.toString('utf8'));
      if (said.join('').includes('MAST is ready')) resolve();
    };
    program.stdout?.on('data', hear);
    program.stderr?.on('data', hear);
    program.once('exit', () => reject(new Error(`the demonstration ended: ${said.join('').slice(-600)}`)));
  });
}

test.each(journeys)('$title: each step is as its picture says', async ({ walk }) => {
  const captions: string[] = [];
  await walk({ demo, browser, picture: async (page, caption) => void captions.push(`${caption} ${await page.locator('body').count()}`) });
  expect(captions.length).toBeGreaterThanOrEqual(5);
});

test('a recall notice goes its way, from the report of a wrong person to the notices that were read, in both languages', async () => {
  const [steps, captions]: [string[], string[]] = [[], []];
  const picture = async (page: { locator(at: string): { count(): Promise<number> } }, caption: string): Promise<void> => void captions.push(`${caption} ${await page.locator('body').count()}`);
  await playRecall({ demo, browser, picture }, join(home, 'mail'), (step) => void steps.push(step));
  expect([steps.length, captions.length]).toEqual([9, 9]);
});
