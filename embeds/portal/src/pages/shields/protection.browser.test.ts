import { launchBrowser } from '@mast/panel/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { answerAsCore } from '../../../test/governing-examples.ts';
import type { Browser, Page } from '../../../test/journey.ts';
import { lawIds } from '../../../test/law-examples.ts';
import type { PortalWorld } from '../../../test/portal-world.ts';
import { startPortalWorld } from '../../../test/portal-world.ts';

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

const bodyOf = (call: string): unknown => world.core.bodies[world.core.asked.indexOf(call)];

async function signedIn(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  await page.goto(`${world.urls.portal}/sign-in`);
  return page;
}

/** Presses Tab until what has the focus is called so, by its words, its label or its id. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim())) === name) return;
  }
  throw new Error(`no way by keyboard to ${name}`);
}

test('by keyboard alone somebody asks for protection, is told what is missing with the focus on it, and mends it', async () => {
  answerAsCore(world.core, 'practitioner');
  const page = await signedIn();
  await page.goto(`${world.urls.portal}/shields/ask`);
  await tabTo(page, 'nhsNumber');
  await page.keyboard.type('999 000 0018');
  await tabTo(page, 'reason');
  await page.keyboard.press('Space');
  await tabTo(page, 'Ask for protection');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Give the reference').waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('reference');
  await page.keyboard.type('DA-77');
  await page.keyboard.press('Enter');
  await page.getByText('Protection is asked for and acts from now on.').waitFor();
  expect(bodyOf('POST /v1/shields')).toEqual({ reason: 'domestic-abuse', reference: 'DA-77', subject: { nhsNumber: '9990000018' } });
  await page.context().close();
});

test('without a script a lead decides, a reader filters the legal bases, and one look is taken', async () => {
  const page = await signedIn({ javaScriptEnabled: false });
  answerAsCore(world.core, 'information-governance-lead');
  await page.goto(`${world.urls.portal}/shields`);
  await page.getByRole('link', { name: 'Domestic abuse' }).click();
  await page.getByLabel('Approve it').check();
  await page.getByRole('button', { name: 'Keep my decision' }).click();
  await page.getByText('The protection stands.').waitFor();
  expect(bodyOf(`POST /v1/shields/${lawIds.waiting}/decisions`)).toEqual({ decision: 'approve' });

  await page.goto(`${world.urls.portal}/gateways`);
  await page.getByLabel('Nation').selectOption('wales');
  await page.getByRole('button', { name: 'Filter' }).click();
  expect(await page.locator('tbody tr').count()).toBe(3);

  answerAsCore(world.core, 'practitioner');
  await page.goto(`${world.urls.portal}/overrides/open`);
  await page.locator('#declaration').check();
  await page.locator('#reason').fill('Threat to her life this evening; the broker desk does not answer');
  await page.getByRole('button', { name: 'Open the override' }).click();
  await page.getByRole('button', { name: 'Look now' }).click();
  await page.getByRole('heading', { name: 'What the look showed' }).waitFor();
  await page.context().close();
});
