import { launchBrowser } from '@mast/panel/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { answerAsCore } from '../../../test/governing-examples.ts';
import type { PortalWorld } from '../../../test/portal-world.ts';
import { startPortalWorld } from '../../../test/portal-world.ts';

let world: PortalWorld;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  world = await startPortalWorld();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
afterEach(() => world.core.reset());

const bodiesOf = (call: string): unknown[] => world.core.asked.flatMap((each, at) => (each.startsWith(call) ? [world.core.bodies[at]] : []));

test('by keyboard alone a signatory reads and signs; the fault takes the focus and leads to its field', async () => {
  answerAsCore(world.core, 'data-lead');
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(`${world.urls.portal}/sign-in`);
  const tabTo = async (name: string): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.id)) === name) return;
    }
    throw new Error(`no way by keyboard to ${name}`);
  };
  await tabTo('Agreements');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/agreements');
  await tabTo('Read and sign west-glamorgan, version 2');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sign this version' }).waitFor();
  await tabTo('Sign');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Say that you have read the terms').waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('sure');
  await page.keyboard.press('Space');
  await tabTo('Sign');
  await page.keyboard.press('Enter');
  await page.getByText('You have signed.').waitFor();
  expect(bodiesOf('POST /v1/agreements')).toEqual([{ termsSha256: 'a'.repeat(64) }]);
  await page.context().close();
});

test('without a script a row is added and keeps what was typed; Enter in a field enters the draft, never a row', async () => {
  answerAsCore(world.core, 'information-governance-lead');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${world.urls.portal}/sign-in`);
  await page.goto(`${world.urls.portal}/new-agreement`);
  await page.locator('#agreement').fill('cwm-and-police');
  await page.getByRole('button', { name: 'Add a row for a feed' }).click();
  await page.locator('#feedId-2').waitFor();
  expect([await page.locator('#agreement').inputValue(), new URL(page.url()).hash, await page.locator('.govuk-error-summary').count()]).toEqual(['cwm-and-police', '#feedOrganisation-2', 0]);
  await page.locator('#agreement').press('Enter');
  await page.locator('.govuk-error-summary').waitFor();
  expect([await page.locator('#feedId-3').count(), bodiesOf('POST /v1/agreements')]).toEqual([0, []]);
  await context.close();
});
