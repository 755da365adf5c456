import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { launchChromium } from '../../../test/launch-chromium.ts';
import { accessibilityFaults, openPage, signInPages } from '../../../test/sign-in-pages.ts';
import type { Signer } from '../../../test/sign-in-world.ts';
import { addSigner, codeOf } from '../../../test/sign-in-world.ts';
import type { App } from '../app-type.ts';

let world: AnswerWorld;
let app: App;
let browser: Browser;
let base: string;
let sian: Signer;
let owain: Signer;

beforeAll(async () => {
  world = await answerWorld();
  ({ app, base } = await signInPages(world));
  sian = await addSigner(world, world.council, 'sian.davies@swansea.example.org', 'practitioner', 'Sian Davies');
  owain = await addSigner(world, world.police, 'owain.pugh@police.example.org', 'practitioner', 'Owain Pugh');
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await world.close();
});

const open = (options: Parameters<Browser['newContext']>[0] = {}) => openPage(browser, options);

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

async function signIn(page: Page, signer: Signer): Promise<void> {
  await page.getByLabel('E-mail address').fill(signer.email);
  await page.getByLabel('Password', { exact: true }).fill(signer.password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('6-digit code').fill(await codeOf(world, signer));
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('password and code, by the keyboard alone', async () => {
  const { page, complaints } = await open();
  await page.goto(`${base}/sign-in`);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to main content');
  // Skip link, language, then the form.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(sian.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(sian.password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#code');
  expect([await heading(page), await accessibilityFaults(page)]).toEqual(['Enter your code', []]);
  for (let tabs = 0; tabs < 6 && (await page.evaluate('document.activeElement.id')) !== 'code'; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.type(await codeOf(world, sian));
  await page.keyboard.press('Enter');
  await page.waitForURL(`${base}/sign-in/account`);
  expect([await heading(page), await page.getByText('Sian Davies').count(), await accessibilityFaults(page)]).toEqual(['Your MAST sign-in', 1, []]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a wrong password says so at the fields and keeps the address, in the title and where the reader is', async () => {
  const { page } = await open();
  await page.goto(`${base}/sign-in`);
  await page.getByLabel('E-mail address').fill(sian.email);
  await page.getByLabel('Password', { exact: true }).fill('wrong as can be');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForSelector('.govuk-error-summary');
  expect(await page.title()).toMatch(/^Error: /);
  expect(await page.evaluate('document.activeElement.className')).toBe('govuk-error-summary');
  expect(await page.getByLabel('E-mail address').inputValue()).toBe(sian.email);
  expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().close();
});

test('in Welsh from the first page to the last, and again at the next visit', async () => {
  const { page } = await open();
  await page.goto(`${base}/sign-in`);
  await page.getByRole('link', { name: 'Cymraeg' }).click();
  expect([await heading(page), await page.locator('html').getAttribute('lang')]).toEqual(['Mewngofnodi i MAST', 'cy']);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Cyfeiriad e-bost').fill(sian.email);
  await page.getByLabel('Cyfrinair', { exact: true }).fill(sian.password);
  await page.getByRole('button', { name: 'Parhau' }).click();
  await page.getByLabel('Cod 6 digid').fill(await codeOf(world, sian));
  await page.getByRole('button', { name: 'Parhau' }).click();
  await page.waitForURL(`${base}/sign-in/account`);
  expect(await heading(page)).toBe('Eich mewngofnodi i MAST');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().close();
});

test('a passkey is added, then signs in by itself, and confirms and unlocks', async () => {
  const { page, context } = await open();
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  await page.goto(`${base}/sign-in`);
  await signIn(page, owain);
  await page.waitForURL(`${base}/sign-in/account`);
  await page.getByLabel('What do you call it?').fill('blue key');
  await page.getByRole('button', { name: 'Add a passkey or security key' }).click();
  await page.getByText('blue key', { exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  expect(await heading(page)).toBe('You are signed out');

  await page.goto(`${base}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey or security key' }).click();
  await page.waitForURL(`${base}/sign-in/account`);
  expect(await page.getByText('Owain Pugh').count()).toBe(1);
  const [row] = await world.database.sql<{ amr: string[] }>('select amr from user_session where account_id = $1 order by signed_in_at desc limit 1', [owain.accountId]);
  expect(row?.amr).toEqual(['hwk', 'user', 'mfa']);

  await page.getByRole('button', { name: 'Lock' }).click();
  expect([await heading(page), await accessibilityFaults(page)]).toEqual(['MAST is locked on this computer', []]);
  await page.getByRole('button', { name: 'Unlock MAST' }).click();
  expect([await heading(page), await page.getByText('Signed in as Owain Pugh').count(), await accessibilityFaults(page)]).toEqual(['Unlock MAST', 1, []]);
  await page.getByRole('button', { name: 'Use your passkey or security key' }).click();
  await page.waitForURL(`${base}/sign-in/account`);
  await context.close();
});

test('two people at one computer: one is active, the other locked, and each comes back by their own second factor', async () => {
  const { page, context } = await open();
  await page.goto(`${base}/sign-in`);
  await signIn(page, sian);
  await page.waitForURL(`${base}/sign-in/account`);
  await page.getByRole('button', { name: 'Switch user' }).click();
  expect([await heading(page), await accessibilityFaults(page)]).toEqual(['Who is using MAST?', []]);
  await page.getByRole('button', { name: 'Somebody else signs in' }).click();
  await signIn(page, owain);
  await page.waitForURL(`${base}/sign-in/account`);
  expect([await page.getByText('Owain Pugh').count(), await page.getByText('Sian Davies').count()]).toEqual([1, 0]);
  await page.getByRole('button', { name: 'Switch user' }).click();
  await page.getByRole('button', { name: /Sian Davies/ }).click();
  expect(await page.getByText('Signed in as Sian Davies').count()).toBe(1);
  await page.getByLabel('6-digit code').fill(await codeOf(world, sian));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`${base}/sign-in/account`);
  expect([await page.getByText('Owain Pugh').count(), await page.getByText('Sian Davies').count()]).toEqual([0, 1]);
  await context.close();
});

test.each([320, 360, 768])('nothing runs off a screen %i px wide, and everything can be hit with a finger', async (width) => {
  const { page, context } = await open({ viewport: { width, height: 640 } });
  await page.goto(`${base}/sign-in?lang=cy`);
  await page.goto(`${page.url()}?lang=cy`);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  const small = await page.evaluate(`[...document.querySelectorAll('main button, main input:not([type=hidden]), header a')]
    .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 24).map((each) => each.outerHTML)`);
  expect(small).toEqual([]);
  await context.close();
});
