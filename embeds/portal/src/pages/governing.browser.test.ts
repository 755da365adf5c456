import { mkdirSync } from 'node:fs';

import { launchBrowser } from '@mast/panel/testing';
import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { answerAsCore, ids } from '../../test/governing-examples.ts';
import type { PortalWorld } from '../../test/portal-world.ts';
import { startPortalWorld } from '../../test/portal-world.ts';
import { lawPages } from '../../test/law-pages.ts';
import { roomPages } from '../../test/room-pages.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
type Look = NonNullable<Parameters<Browser['newContext']>[0]>;

/** Every page of those who govern, with the role that sees most of it. */
const pages: readonly (readonly [name: string, path: string, role: string])[] = [
  ['users', '/users', 'administrator'],
  ['users-none', '/users?role=broker', 'administrator'],
  ['user', `/users/${ids.owain}`, 'administrator'],
  ['user-suspend', `/users/${ids.owain}/suspend`, 'administrator'],
  ['user-close', `/users/${ids.owain}/close`, 'administrator'],
  ['user-change', `/users/${ids.owain}/change`, 'administrator'],
  ['user-role', `/users/${ids.owain}/role`, 'administrator'],
  ['propose', '/users/propose', 'administrator'],
  ['applications', '/users/applications', 'administrator'],
  ['application-blocked', `/users/applications/${ids.wyn}`, 'administrator'],
  ['application-ready', `/users/applications/${ids.role}`, 'administrator'],
  ['audit-own', '/audit', 'practitioner'],
  ['audit-organisation', '/audit?scope=organisation', 'information-governance-lead'],
  ['audit-wrong-day', '/audit?day=2026-02-31', 'practitioner'],
  ['feeds', '/feeds', 'data-lead'],
  ['feed', '/feeds/cwm-children', 'data-lead'],
  ['feed-held', '/feeds/cwm-schools', 'data-lead'],
  ['feed-refused', '/feeds/cwm-children/refused', 'data-lead'],
  ['feed-refused-none', '/feeds/cwm-schools/refused', 'data-lead'],
  ['feed-suspend', '/feeds/cwm-children/suspend', 'data-lead'],
  ['feed-onboarding', '/feeds/cwm-children/onboarding', 'data-lead'],
  ['feed-step', '/feeds/cwm-children/onboarding/workshops', 'data-lead'],
  ['feed-scorecard', '/feeds/cwm-children/scorecards', 'data-lead'],
  ['feed-scorecard-none', '/feeds/cwm-schools/scorecards', 'data-lead'],
  ['reviews', '/reviews', 'reviewer'],
  ['review', `/reviews/${ids.review}`, 'reviewer'],
  ['broker-desk', '/broker-desk', 'broker'],
  ['broker-message', `/broker-desk/${ids.message}`, 'broker'],
  ['accessibility', '/accessibility', 'practitioner'],
  ...roomPages,
  ...lawPages,
];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A folder for pictures of the pages, to be looked at. */
const shots = process.env['MAST_SHOTS'];

let world: PortalWorld;
let browser: Browser;
beforeAll(async () => {
  if (shots !== undefined) mkdirSync(shots, { recursive: true });
  world = await startPortalWorld();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
afterEach(() => world.core.reset());

/** Every page in these languages in a browser of this look; what `found` gives is told with the page's name. */
const walk = async (look: Look, found: (page: Page) => Promise<readonly string[]>, languages: readonly string[] = ['en', 'cy']): Promise<string[]> => {
  const all: string[] = [];
  for (const lang of languages) {
    const context = await browser.newContext({ ...look, extraHTTPHeaders: { 'accept-language': lang } });
    const page = await context.newPage();
    page.on('console', (message) => void (message.type() === 'error' && !message.text().includes('status of 4') && all.push(`${lang}: ${message.text()}`)));
    page.on('pageerror', (error) => void all.push(`${lang}: ${error.message}`));
    await page.goto(`${world.urls.portal}/sign-in`);
    for (const [name, path, role] of pages) {
      answerAsCore(world.core, role);
      await page.goto(`${world.urls.portal}${path}`);
      if ((await page.locator('html').getAttribute('lang')) !== lang) all.push(`${name}: not in ${lang}`);
      if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.${lang}.${page.viewportSize()?.width}.png`, fullPage: true });
      all.push(...(await found(page)).map((each) => `${name} (${lang}): ${each}`));
    }
    await context.close();
  }
  return all;
};

test.each([
  ['as it is, in either language', {}, [], ['en', 'cy']],
  // The colours are then the system's, and axe reads those of the sheet; the words are the same.
  ['forced colours', { forcedColors: 'active' }, ['color-contrast'], ['en']],
] as const)('no axe violation: %s', async (_name, look, left, languages) => {
  const found = await walk({ viewport: { width: 1280, height: 900 }, ...look }, async (page) => {
    await page.evaluate(axe.source);
    return page.evaluate(async ([only, without]) => {
      const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
      const result = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: [...only, 'best-practice'], rules, resultTypes: ['violations'] });
      return result.violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html.slice(0, 120)).join(' ')}`);
    }, [tags, left] as const);
  }, languages);
  expect(found).toEqual([]);
}, 600_000);

test('at 320 px nothing scrolls sideways and every control is 24 px, or a link with that much room', async () => {
  const found = await walk({ viewport: { width: 320, height: 640 } }, (page) =>
    page.evaluate(() => {
      const controls = [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea')].filter((each) => each.checkVisibility() && !each.matches('.govuk-skip-link'));
      const boxes = controls.map((control) => ({ control, box: control.getBoundingClientRect() }));
      // A radio's or tick box's target is its label too; GOV.UK draws 44 px around it.
      const small = boxes.filter(({ control, box }) => {
        if (box.width >= 23.5 && box.height >= 23.5) return false;
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const meets = boxes.some((other) => other.control !== control && Math.hypot(Math.max(other.box.left - x, 0, x - other.box.right), Math.max(other.box.top - y, 0, y - other.box.bottom)) < 12);
        return control.tagName !== 'A' || meets;
      });
      return [...(document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : []), ...small.map(({ control }) => `small: ${control.id || control.textContent.trim()}`)];
    }),
  );
  expect(found).toEqual([]);
}, 300_000);

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
