import { expect, test } from 'vitest';

import { answerAsCore } from '../../test/governing-examples.ts';
import { useChromium } from '../../test/use-chromium.ts';

const { world, signedIn, tabTo } = await useChromium();

test('by keyboard alone an administrator finds an account and suspends it', async () => {
  answerAsCore(world.core, 'administrator');
  const page = await signedIn();
  await tabTo(page, 'Users');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/users');
  await tabTo(page, 'Owain Pugh');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Owain Pugh' }).waitFor();
  await tabTo(page, 'Suspend the account');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Suspend the account' }).waitFor();
  await tabTo(page, 'Suspend the account');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Choose why').waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await tabTo(page, 'Suspend the account');
  await page.keyboard.press('Enter');
  await page.getByText('The account is suspended.').waitFor();
  expect(world.core.bodies.at(world.core.asked.findIndex((each) => each.includes('/suspension')))).toEqual({ reason: 'concern' });
  await page.context().close();
});

test('without a script everything is there, and a list still sorts', async () => {
  answerAsCore(world.core, 'administrator');
  const page = await signedIn({ javaScriptEnabled: false });
  await page.goto(`${world.urls.portal}/users`);
  await page.getByRole('link', { name: 'Name' }).click();
  expect(await page.locator('tbody th a').allInnerTexts()).toEqual(['Sam Abbott', 'Owain Pugh', 'Élin Rees']);
  await page.getByLabel('Status').selectOption('suspended');
  await page.getByRole('button', { name: 'Filter' }).click();
  expect(await page.locator('tbody th a').allInnerTexts()).toEqual(['Sam Abbott']);
  await page.context().close();
});
