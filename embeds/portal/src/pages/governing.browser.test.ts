import { launchBrowser } from '@mast/panel/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { answerAsCore } from '../../test/governing-examples.ts';
import type { PortalWorld } from '../../test/portal-world.ts';
import { startPortalWorld } from '../../test/portal-world.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;

let world: PortalWorld;
let browser: Browser;
beforeAll(async () => {
  world = await startPortalWorld();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
afterEach(() => world.core.reset());

test('by keyboard alone an administrator finds an account and suspends it', async () => {
  answerAsCore(world.core, 'administrator');
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(`${world.urls.portal}/sign-in`);
  const tabTo = async (name: string): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.id)) === name) return;
    }
    throw new Error(`no way by keyboard to ${name}`);
  };
  await tabTo('Users');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/users');
  await tabTo('Owain Pugh');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Owain Pugh' }).waitFor();
  await tabTo('Suspend the account');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Suspend the account' }).waitFor();
  await tabTo('Suspend the account');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Choose why').waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await tabTo('Suspend the account');
  await page.keyboard.press('Enter');
  await page.getByText('The account is suspended.').waitFor();
  expect(world.core.bodies.at(world.core.asked.findIndex((each) => each.includes('/suspension')))).toEqual({ reason: 'concern' });
  await page.context().close();
});

test('without a script everything is there, and a list still sorts', async () => {
  answerAsCore(world.core, 'administrator');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${world.urls.portal}/sign-in`);
  await page.goto(`${world.urls.portal}/users`);
  await page.getByRole('link', { name: 'Name' }).click();
  expect(await page.locator('tbody th a').allInnerTexts()).toEqual(['Sam Abbott', 'Owain Pugh', 'Élin Rees']);
  await page.getByLabel('Status').selectOption('suspended');
  await page.getByRole('button', { name: 'Filter' }).click();
  expect(await page.locator('tbody th a').allInnerTexts()).toEqual(['Sam Abbott']);
  await context.close();
});
