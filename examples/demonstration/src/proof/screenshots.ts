import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { launchBrowser } from '@mast/panel/testing';

import type { DemoFile } from '../demo-file.ts';
import { demonstrationFolders } from '../folders.ts';

/**
 * `npm run screenshots`: walks the running demonstration as a social worker would and writes what is seen to docs/images. The people are invented,
 * so the pictures may be shown.
 */
const target = join(import.meta.dirname, '../../../../docs/images');
const demo = JSON.parse(readFileSync(demonstrationFolders().demoFile, 'utf8')) as DemoFile;
mkdirSync(target, { recursive: true });

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1180, height: 900 } });
  await page.goto(demo.caseSystemUrl);
  await page.getByRole('button', { name: /Sian Davies/ }).click();
  await page.waitForLoadState();
  const scenes = [
    ['CC-20418', 'panel-answer', 'Strategy discussion this afternoon'],
    ['CC-19907', 'panel-golden-pair', 'Referral from the hospital this morning'],
    ['CC-20502', 'panel-address', 'Neighbours report shouting at night'],
    ['CC-20511', 'panel-nil', 'Anonymous call about a new partner'],
  ] as const;
  for (const [caseRef, name, reason] of scenes) {
    await page.goto(`${demo.caseSystemUrl}/cases/${caseRef}`);
    const panel = page.frameLocator('iframe');
    await panel.getByRole('button', { name: 'Check who else is involved' }).click();
    await panel.getByRole('checkbox').first().check();
    await panel.getByRole('textbox', { name: /own words/ }).fill(reason);
    await panel.getByRole('checkbox').last().check();
    if (name === 'panel-answer') await page.screenshot({ path: join(target, 'panel-declaration.png'), fullPage: true });
    await panel.getByRole('button', { name: 'Check', exact: true }).click();
    await panel.getByRole('button', { name: 'Copy the receipt' }).waitFor();
    if (name === 'panel-golden-pair') await panel.getByText('Why we think this is one person').click();
    await page.screenshot({ path: join(target, `${name}.png`), fullPage: true });
    if (name !== 'panel-answer') continue;
    await panel.getByRole('button', { name: /Look closer/ }).click();
    await panel.getByRole('heading', { name: 'Household' }).waitFor();
    await panel.getByRole('button', { name: 'Sheet to print' }).click();
    await panel.getByRole('heading', { name: 'Who is involved' }).waitFor();
    await page.screenshot({ path: join(target, 'panel-sheet.png'), fullPage: true });
    await page.reload();
    await panel.getByRole('button', { name: 'Check who else is involved' }).click();
    await panel.getByRole('radio', { name: 'Members of this family' }).check();
    await panel.getByRole('checkbox', { name: /^Mair/ }).check();
    await panel.getByRole('checkbox', { name: /^Tomos/ }).check();
    await page.screenshot({ path: join(target, 'panel-family.png'), fullPage: true });
  }
  await page.goto(`${demo.coreUrl}/docs`);
  await page.getByText('searchPeople').first().waitFor().catch(() => undefined);
  await page.screenshot({ path: join(target, 'api-reference.png') });
} finally {
  await browser.close();
}
