import { launchBrowser } from '@mast/panel/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Browser, Page } from '../test/journey.ts';
import { arm, ask, states } from '../test/journey.ts';
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

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${world.urls.portal}/sign-in`);
  return page;
}

test('by the keyboard alone, from the start page to whom to call', async () => {
  arm(world);
  const page = await open();
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
  const page = await open();
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
  const page = await open();
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

test.each(['answer', 'closer', 'sheet', 'place'])('in black and white, from a dark screen too, the paper says all that the screen does: %s', async (name) => {
  arm(world);
  const page = await open({ colorScheme: 'dark' });
  await states[name]?.(page, world);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const hued = await page.evaluate(() => {
    const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const isGrey = (colour: string): boolean => colour === 'none' || colour === 'transparent' || parts(colour)[3] === 0 || new Set(parts(colour).slice(0, 3)).size === 1;
    return [...document.querySelectorAll('body, body *')].filter((each) => each.checkVisibility()).flatMap((each) => {
      const { color, backgroundColor, borderTopColor, borderLeftColor, fill, stroke } = getComputedStyle(each);
      const drawn = each.closest('svg') === null ? [color, backgroundColor, borderTopColor, borderLeftColor] : [fill, stroke];
      const faint = each.closest('svg') === null && (Math.max(...parts(color).slice(0, 3)) > 89 || (parts(backgroundColor)[3] !== 0 && parts(backgroundColor)[0] !== 255));
      return drawn.every(isGrey) && !faint ? [] : [`${each.tagName} ${each.getAttribute('class') ?? ''}: ${[...new Set(drawn)].join(' ')}`];
    });
  });
  expect(hued).toEqual([]);
  await page.context().close();
});

test('a chart says in letters and shapes what a screen says in hues, with a table beside it', async () => {
  arm(world);
  const page = await open();
  await states['closer']?.(page, world);
  await page.emulateMedia({ media: 'print' });
  const shapes = await page.evaluate(() => ({
    letters: [...document.querySelectorAll('.mast-picture .mast-mark')].map((each) => each.textContent.trim()).filter((letter) => letter === '').length,
    events: document.querySelectorAll('circle.mast-lane__event').length > 0,
    spans: document.querySelectorAll('rect.mast-lane__span').length > 0,
    tables: [...document.querySelectorAll('.mast-picture ~ details table, .mast-bars ~ details table')].length === 2,
  }));
  expect(shapes).toEqual({ letters: 0, events: true, spans: true, tables: true });
  await page.context().close();
});

test('3.3.7: nothing is typed twice: a question comes back as it was asked, a referral and an address found stand in the form', async () => {
  arm(world);
  const page = await open();
  await ask(page, world, 'child');
  await page.locator('.govuk-back-link').click();
  expect([await page.locator('#given').inputValue(), await page.locator('#family').inputValue(), await page.locator('#born').inputValue(), await page.locator('#born-year').inputValue()]).toEqual(['Mair', 'Jones', '12', '2011']);
  await page.getByRole('link', { name: 'Cymraeg' }).click();
  expect(await page.locator('#given').inputValue()).toBe('Mair');
  await states['address']?.(page, world);
  expect([await page.locator('#find-postcode').inputValue(), await page.locator('#find-query').inputValue(), await page.locator('#postcode').inputValue()]).toEqual(['SA99 1AA', '3', 'SA99 1AA']);
  await page.context().close();
});

test('3.3.8: whoever must show again that it is them types nothing twice, solves nothing and may paste: the portal asks for no secret, and keeps the form', async () => {
  arm(world);
  const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  world.core.answers.set('POST /v1/declarations', (_body: unknown, { steppedUp }: { steppedUp: boolean }) => (steppedUp ? { id: '0198f000-0000-7000-8000-0000000000d1', expiresAt: new Date(Date.now() + 1_800_000).toISOString() } : { problem: { status: 401, code: 'step-up-needed' } }));
  await page.goto(`${world.urls.portal}/look-up/declare/child`);
  await page.evaluate(() => navigator.clipboard.writeText('Pasted from the referral 4711'));
  await page.locator('#reason').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await page.locator('#gateways').check();
  await page.locator('#reference').fill('CW-2041');
  await page.locator('#acknowledged').check();
  await page.locator('main form button[type=submit]').last().click();
  await page.waitForURL(/go-on/);
  expect(await page.locator('input:not([type=hidden]), img, canvas, audio, iframe').count()).toBe(0);
  await page.getByRole('button', { name: 'Send it now' }).click();
  await page.waitForURL(/look-up\/0198/);
  expect((world.core.bodies.findLast((body) => (body as { reason?: string } | undefined)?.reason !== undefined) as { reason: string }).reason).toBe('Pasted from the referral 4711');
  await page.context().close();
});
