import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { launchChromium } from '../../../test/launch-chromium.ts';
import { accessibilityFaults, openPage, signInPages } from '../../../test/sign-in-pages.ts';
import type { Signer } from '../../../test/sign-in-world.ts';
import { addSigner, codeOf } from '../../../test/sign-in-world.ts';
import type { App } from '../app-type.ts';

/** What WCAG 2.2 adds and no rule of axe-core can decide, on every page of a sign-in. 320 by 256 CSS px is a 1280 by 1024 screen at 400% zoom (1.4.10). */
const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

let world: AnswerWorld;
let app: App;
let base: string;
let browser: Browser;
let worker: Signer;

beforeAll(async () => {
  world = await answerWorld();
  ({ app, base } = await signInPages(world));
  browser = await launchChromium();
});
beforeEach(async () => {
  await world.database.sql('delete from sign_in_throttle');
  worker = await addSigner(world, world.council, `wyn.${crypto.randomUUID().slice(0, 6)}@swansea.example.org`, 'practitioner', 'Wyn Worker');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await world?.close();
});

const open = (options?: Parameters<Browser['newContext']>[0]): Promise<{ page: Page; context: BrowserContext }> => openPage(browser, options);

async function typePassword(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(worker.email);
  await page.getByLabel('Password', { exact: true }).fill(worker.password);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Walks from the first page to the last, and looks at each with its folds open. */
async function walk(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const seen = async (name: string): Promise<void> => {
    await page.evaluate(`document.querySelectorAll('details').forEach((fold) => { fold.open = true; })`);
    await look(name);
  };
  await page.goto(`${base}/sign-in/forgotten`);
  await seen('forgotten');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await seen('forgotten, nothing typed');
  await page.goto(`${base}/sign-in`);
  await seen('sign in');
  await typePassword(page);
  await page.getByLabel('6-digit code').waitFor();
  await seen('code');
  await page.getByLabel('6-digit code').fill(await codeOf(world, worker));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`${base}/sign-in/account`);
  await seen('account');
  await page.getByRole('link', { name: 'Change your password' }).or(page.getByRole('button', { name: 'Change your password' })).first().click();
  await page.getByLabel('Present password', { exact: true }).waitFor();
  await seen('password');
  await page.goto(`${base}/sign-in/account`);
  await page.getByRole('button', { name: 'Switch user' }).click();
  await seen('who is using');
  await page.goto(`${base}/sign-in`);
  await seen('signed in already');
}

const controls = `[...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea')].filter((each) => each.checkVisibility() && !each.matches('.govuk-skip-link'))`;
const named = `(each) => each.id || each.textContent.trim()`;

test.each([
  ['dark', { colorScheme: 'dark' }],
  ['more contrast', { contrast: 'more' }],
  ['dark, more contrast', { colorScheme: 'dark', contrast: 'more' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('no axe violation from the first page to the last: %s', async (_name, look) => {
  const { page, context } = await open(look);
  const faults: string[] = [];
  await walk(page, async (name) => void faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`)));
  expect(faults).toEqual([]);
  await context.close();
});

test('2.4.11: what has the focus is in sight at 400% zoom, and nothing scrolls sideways', async () => {
  const { page, context } = await open(zoomed);
  const faults: string[] = [];
  let looked = 0;
  await walk(page, async (name) => {
    const { count, hidden } = await page.evaluate<{ count: number; hidden: string[] }>(`(() => {
      const all = ${controls};
      const isSeen = (control) => {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const across = (from, to, end) => [0.05, 0.5, 0.95].map((part) => from + (to - from) * part).filter((at) => at >= 0 && at <= end);
        return across(left, right, innerWidth).some((x) => across(top, bottom, innerHeight).some((y) => {
          const hit = document.elementFromPoint(x, y);
          return hit !== null && (control.contains(hit) || hit.contains(control));
        }));
      };
      return { count: all.length, hidden: all.filter((control) => { control.focus(); return document.activeElement !== control || !isSeen(control); }).map(${named}) };
    })()`);
    looked += count;
    faults.push(...hidden.map((each) => `${name}: not seen: ${each}`));
    if (!(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'))) faults.push(`${name}: scrolls sideways`);
  });
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThan(40);
  await context.close();
});

test('2.5.8: every target is 24 by 24 px, or a link that stands alone with that much room around it', async () => {
  const { page, context } = await open({ viewport: { width: 320, height: 640 } });
  const small: string[] = [];
  await walk(page, async (name) => {
    const found = await page.evaluate<string[]>(`(() => {
      const boxes = ${controls}.map((control) => ({ control, box: control.getBoundingClientRect() }));
      const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
      /** Whether a circle of 24 px around the middle of the one meets the other. */
      const meets = (one, other) => {
        const [x, y] = middle(one);
        const [dx, dy] = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)];
        return Math.hypot(dx, dy) < 12;
      };
      return boxes
        .filter(({ control, box }) => (box.width < 23.5 || box.height < 23.5) && (control.tagName !== 'A' || boxes.some((other) => other.control !== control && meets(box, other.box))))
        .map(({ control }) => (${named})(control));
    })()`);
    small.push(...found.map((each) => `${name}: ${each}`));
  });
  expect(small).toEqual([]);
  await context.close();
});

test('3.2.6: the language stands in the head of every page, what to do about a loss below the form and above the way back', async () => {
  const { page, context } = await open();
  const order: Record<string, string[]> = {};
  await walk(page, async (name) => {
    order[name] = await page.evaluate<string[]>(`[['language', 'header nav a'], ['form', 'main form button.govuk-button'], ['loss', 'main details.govuk-details:not(form details)'], ['back', 'main form[action$="/cancel"]'], ['footer', 'footer']]
      .flatMap(([way, selector]) => [...document.querySelectorAll(selector)].slice(0, 1).map((element) => ({ way, element })))
      .sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)).map(({ way }) => way)`);
  });
  const wanted = ['language', 'form', 'loss', 'back', 'footer'];
  for (const [name, stand] of Object.entries(order)) {
    expect([name, stand]).toEqual([name, wanted.filter((way) => stand.includes(way))]);
    expect([name, stand[0], stand.at(-1)]).toEqual([name, 'language', 'footer']);
  }
  expect([order['sign in'], order['code']]).toEqual([wanted, wanted]);
  await context.close();
});

test('3.3.7: an address is typed once: it stays after a refusal, and no later page asks for it', async () => {
  const { page, context } = await open();
  await page.goto(`${base}/sign-in`);
  await page.getByLabel('E-mail address').fill(worker.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForSelector('.govuk-error-summary');
  expect(await page.getByLabel('E-mail address').inputValue()).toBe(worker.email);
  await page.getByLabel('Password', { exact: true }).fill(worker.password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('6-digit code').waitFor();
  expect(await page.locator('main input:not([type=hidden])').count()).toBe(1);
  // Asked too often: the address is not to be typed again when the pause is over.
  await page.goto(`${base}/sign-in/forgotten`);
  const token = await page.locator('form input[name=token]').inputValue();
  for (let times = 0; times < 40; times += 1) await page.request.post(`${base}/sign-in/forgotten`, { form: { token, email: `n${times}@example.org` }, headers: { origin: base } });
  await page.getByLabel('E-mail address').fill(worker.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.waitForSelector('.govuk-error-summary');
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('There were too many tries');
  expect(await page.getByLabel('E-mail address').inputValue()).toBe(worker.email);
  await context.close();
});

test('3.3.8: no puzzle and nothing to know by heart: managers may fill every field, each takes what is pasted, and a passkey does without both', async () => {
  const { page, context } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  const paste = async (selector: string, text: string): Promise<string> => {
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await page.locator(selector).focus();
    await page.keyboard.press('ControlOrMeta+V');
    return page.locator(selector).inputValue();
  };
  const purposes = (): Promise<string[]> => page.evaluate<string[]>(`[...document.querySelectorAll('main input:not([type=hidden])')].map((each) => each.id + ' ' + each.autocomplete)`);
  const puzzles = (): Promise<number> => page.locator('main img, main canvas, main audio, main video, main iframe').count();

  await page.goto(`${base}/sign-in`);
  expect(await purposes()).toEqual(['email username', 'password current-password']);
  expect([await puzzles(), await page.getByRole('button', { name: 'Sign in with a passkey or security key' }).isVisible()]).toEqual([0, true]);
  expect(await paste('#email', worker.email)).toBe(worker.email);
  expect(await paste('#password', worker.password)).toBe(worker.password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('6-digit code').waitFor();
  expect([await purposes(), await puzzles()]).toEqual([['code one-time-code'], 0]);
  const code = await codeOf(world, worker);
  expect(await paste('#code', code)).toBe(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`${base}/sign-in/account`);
  await context.close();
});
