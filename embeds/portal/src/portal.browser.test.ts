import { launchBrowser } from '@mast/panel/testing';
import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Browser, Page } from '../test/journey.ts';
import { arm, states } from '../test/journey.ts';
import type { PortalWorld } from '../test/portal-world.ts';
import { startPortalWorld } from '../test/portal-world.ts';


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

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(error.message));
  await page.goto(`${world.urls.portal}/sign-in`);
  return { page, complaints };
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 160)).join(' ')))`);
}

test.each([
  ['wide', {}],
  ['narrow, more contrast', { viewport: { width: 320, height: 640 }, contrast: 'more' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('no page has an axe violation, complains in its console, or scrolls sideways, in either language: %s', async (_name, look) => {
  const { page, complaints } = await open(look);
  const found: string[] = [];
  for (const [name, come] of Object.entries(states)) {
    for (const language of ['en', 'cy']) {
      arm(world);
      await page.goto(`${world.urls.portal}/help?lang=${language}`);
      await come(page, world);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      found.push(...(await faultsOf(page)).map((fault) => `${name} (${language}): ${fault}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) found.push(`${name} (${language}): ${wide} px too wide`);
    }
  }
  expect(found).toEqual([]);
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  await page.context().close();
}, 240_000);

test('by the keyboard alone, from the start page to whom to call', async () => {
  arm(world);
  const { page } = await open();
  await page.goto(`${world.urls.portal}/look-up`);
  const reach = async (name: string): Promise<void> => {
    for (let tabs = 0; tabs < 60; tabs += 1) {
      const focused = await page.evaluate(() => { const at = document.activeElement === document.body ? null : document.activeElement; return [at?.id, at?.textContent?.trim(), (at as HTMLInputElement | null)?.labels?.[0]?.textContent?.trim()].join('|'); });
      if (focused.includes(name)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${name} cannot be reached`);
  };
  const press = async (name: string, key: string): Promise<void> => {
    await reach(name);
    await page.keyboard.press(key);
  };
  await press('A child', 'Enter');
  await page.waitForURL(/declare\/child/);
  await press('Children Act 1989, section 47', 'Space');
  await reach('In your own words');
  await page.keyboard.type('Bruising seen at school today');
  await reach('Case or referral reference');
  await page.keyboard.type('CW-2041');
  await press('acknowledged', 'Space');
  await press('Continue to search', 'Enter');
  await page.waitForURL(/look-up\/0198/);
  await reach('Family name');
  await page.keyboard.type('Jones');
  for (const [id, text] of [['born', '12'], ['born-month', '3'], ['born-year', '2011']] as const) {
    await reach(`${id}|`);
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '4 other agencies involved' }).waitFor();
  await reach('Call 01632 960200');
  await page.context().close();
});

test('what is wrong is said where the reader is, in the title and at the field, and what was typed stays', async () => {
  arm(world);
  const { page } = await open();
  await page.goto(`${world.urls.portal}/look-up/declare/child`);
  await page.locator('#reason').fill('short');
  await page.locator('main form button[type=submit]').last().click();
  expect(await page.title()).toMatch(/^Error: /);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary');
  expect(await page.locator('#reason').inputValue()).toBe('short');
  await page.getByRole('link', { name: 'Cymraeg' }).click();
  expect([await page.title(), await page.locator('#reason').inputValue()]).toEqual(['Gwall: Dywedwch pam rydych yn holi – MAST', 'short']);
  await page.getByRole('link', { name: 'Dewiswch sail gyfreithiol' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('gateways');
  await page.context().close();
});

test('on paper the watermark stands on every page in a place of its own: nothing is laid over a line of the sheet', async () => {
  arm(world);
  const { page } = await open();
  await states['sheet']?.(page, world);
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => {
    const styles = [...document.querySelectorAll('body *')].map((each) => getComputedStyle(each));
    const mark = getComputedStyle(document.querySelector('.mast-watermark') as Element);
    return { laidOver: styles.filter(({ position, display }) => position === 'fixed' && display !== 'none').length, mark: [mark.display, mark.breakInside], forms: [...document.querySelectorAll('form, button, .govuk-back-link')].filter((each) => each.getClientRects().length > 0).length };
  });
  expect(found).toEqual({ laidOver: 0, mark: ['table-footer-group', 'avoid'], forms: 0 });
  expect(await page.locator('.mast-watermark').innerText()).toMatch(/Nia Probert · Cwm Council · .* · Receipt/);
  await page.context().close();
});
