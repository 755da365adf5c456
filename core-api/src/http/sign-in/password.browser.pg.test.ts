import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { launchChromium } from '../../../test/launch-chromium.ts';
import { mailedLink } from '../../../test/mailed-link.ts';
import { accessibilityFaults, openPage, signInPages } from '../../../test/sign-in-pages.ts';
import type { Signer } from '../../../test/sign-in-world.ts';
import { addSigner, codeOf } from '../../../test/sign-in-world.ts';
import { answerPasswordAsks } from '../../identity/recovery/answer-password-asks.ts';
import type { App } from '../app-type.ts';

let world: AnswerWorld;
let app: App;
let browser: Browser;
let base: string;
let sian: Signer;
/** Pictures of the pages, to be looked at. */
const shots = process.env['MAST_SHOTS'];

beforeAll(async () => {
  world = await answerWorld();
  ({ app, base } = await signInPages(world));
  browser = await launchChromium();
});
beforeEach(async () => {
  await world.database.sql('delete from sign_in_throttle');
  sian = await addSigner(world, world.council, `sian.davies.${crypto.randomUUID().slice(0, 6)}@swansea.example.org`, 'practitioner', 'Sian Davies');
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await world.close();
});

const open = (options: Parameters<Browser['newContext']>[0] = {}) => openPage(browser, options);

/** WCAG 2.2 A and AA by axe-core, nothing wider than the screen, and a picture where one is wanted. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  const faults = await accessibilityFaults(page);
  const fits = await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');
  return fits ? faults : [...faults, 'wider than the screen'];
}

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(sian.email);
  await page.getByLabel('Password', { exact: true }).fill(sian.password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('6-digit code').fill(await codeOf(world, sian));
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function linkFor(): Promise<string> {
  await answerPasswordAsks(world.core);
  return `${base}${await mailedLink(world, 'password-reset', sian.accountId)}`;
}

test('a lost password is replaced by the keyboard alone, from the sign-in page to the next sign-in', async () => {
  const { page, complaints } = await open();
  await page.goto(`${base}/sign-in`);
  await page.locator('summary', { hasText: 'I have no password, or lost it' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${base}/sign-in/forgotten`);
  expect([await heading(page), await faultsOf(page, 'forgotten')]).toEqual(['Choose a new password', []]);
  await page.getByLabel('E-mail address').focus();
  await page.keyboard.type(sian.email);
  await page.keyboard.press('Enter');
  await page.getByText('Look in your e-mail').waitFor();
  expect(await faultsOf(page, 'forgotten-sent')).toEqual([]);
  await page.goto(await linkFor());
  expect([await heading(page), await faultsOf(page, 'reset-factor')]).toEqual(['Show that it is you', []]);
  await page.getByLabel('6-digit code').focus();
  await page.keyboard.type(await codeOf(world, sian));
  await page.keyboard.press('Enter');
  await page.getByLabel('New password', { exact: true }).waitFor();
  await page.getByLabel('New password', { exact: true }).focus();
  await page.keyboard.type('short');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.govuk-error-summary');
  expect([await page.title(), await faultsOf(page, 'reset-password-fault')]).toEqual(['Error: Choose a new password – MAST', []]);
  expect(await page.evaluate('document.activeElement.className')).toBe('govuk-error-summary');
  await page.getByLabel('New password', { exact: true }).focus();
  await page.keyboard.type('gate copper lantern');
  await page.keyboard.press('Enter');
  await page.getByText('Your password is changed').waitFor();
  expect(await faultsOf(page, 'reset-done')).toEqual([]);
  sian = { ...sian, password: 'gate copper lantern' };
  await page.getByRole('button', { name: 'Sign in to MAST' }).click();
  await signIn(page);
  await page.waitForURL(`${base}/sign-in/account`);
  expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
  await page.context().close();
});

test('a passkey is as good a second factor for a new password as a code', async () => {
  const { page, context } = await open();
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  await page.goto(`${base}/sign-in`);
  await signIn(page);
  await page.waitForURL(`${base}/sign-in/account`);
  await page.getByLabel('What do you call it?').fill('blue key');
  await page.getByRole('button', { name: 'Add a passkey or security key' }).click();
  await page.getByText('Your second factors are changed').waitFor();
  expect(await faultsOf(page, 'account-done')).toEqual([]);
  await page.goto(`${base}/sign-in/forgotten`);
  await page.getByLabel('E-mail address').fill(sian.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.goto(await linkFor());
  expect(await faultsOf(page, 'reset-factor-passkey')).toEqual([]);
  await page.getByRole('button', { name: 'Use your passkey or security key' }).click();
  await page.getByLabel('New password', { exact: true }).fill('ymbarel tost pell');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('You are signed out everywhere').waitFor();
  await context.close();
});

test('what is typed can be shown, pasted, and goes off hidden; without a script the button is not there', async () => {
  const { page, context } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${base}/sign-in`);
  const password = page.getByLabel('Password', { exact: true });
  const toggle = page.getByRole('button', { name: 'Show password' });
  await page.evaluate(`navigator.clipboard.writeText('pasted words here')`);
  await password.focus();
  await page.keyboard.press('ControlOrMeta+V');
  expect([await password.inputValue(), await password.getAttribute('type')]).toEqual(['pasted words here', 'password']);
  await toggle.click();
  expect([await password.getAttribute('type'), await page.getByRole('button', { name: 'Hide password' }).innerText()]).toEqual(['text', 'Hide']);
  expect([await page.getByText('Your password is visible').count(), await faultsOf(page, 'sign-in-shown')]).toEqual([1, []]);
  await page.evaluate(`document.querySelector('#password').form.addEventListener('submit', (event) => { event.preventDefault(); })`);
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(await password.getAttribute('type')).toBe('password');
  await context.close();
  const bare = await open({ javaScriptEnabled: false });
  await bare.page.goto(`${base}/sign-in`);
  expect(await bare.page.locator('button[data-shows]').isVisible()).toBe(false);
  await bare.context.close();
});

test('the password is changed on a page of its own, after the whole sign-in again when that was a while ago', async () => {
  const { page, context } = await open();
  await page.goto(`${base}/sign-in`);
  await signIn(page);
  await page.waitForURL(`${base}/sign-in/account`);
  expect(await faultsOf(page, 'account')).toEqual([]);
  await page.getByText('Add an authenticator app').first().click();
  expect(await faultsOf(page, 'account-qr')).toEqual([]);
  await world.database.sql(`update user_session set signed_in_at = signed_in_at - interval '11 minutes', expires_at = expires_at - interval '11 minutes' where account_id = $1`, [sian.accountId]);
  await page.goto(`${base}/sign-in/account`);
  expect(await faultsOf(page, 'account-stale')).toEqual([]);
  await page.getByRole('button', { name: 'Change your password' }).click();
  expect([await heading(page), await faultsOf(page, 'sign-in-again'), await page.getByLabel('E-mail address').inputValue()]).toEqual(['Sign in again', [], sian.email]);
  await signIn(page);
  await page.waitForURL(`${base}/sign-in/account/password`);
  expect([await heading(page), await faultsOf(page, 'password')]).toEqual(['Change your password', []]);
  await page.getByLabel('Present password', { exact: true }).fill(sian.password);
  await page.getByLabel('New password', { exact: true }).fill('Swansea-MAST-2026');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.waitForSelector('.govuk-error-summary');
  expect(await faultsOf(page, 'password-fault')).toEqual([]);
  await page.getByLabel('Present password', { exact: true }).fill(sian.password);
  await page.getByLabel('New password', { exact: true }).fill('gate copper lantern');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('Your password is changed').waitFor();
  expect(await faultsOf(page, 'password-done')).toEqual([]);
  await context.close();
});

test.each([320, 768])('in Welsh, %i px wide: every page fits, and every one is in Welsh', async (width) => {
  const { page, context } = await open({ viewport: { width, height: 720 } });
  await page.goto(`${base}/sign-in/forgotten?lang=cy`);
  expect([await heading(page), await page.locator('html').getAttribute('lang'), await faultsOf(page, `cy-forgotten-${width}`)]).toEqual(['Dewis cyfrinair newydd', 'cy', []]);
  await page.getByLabel('Cyfeiriad e-bost').fill(sian.email);
  await page.getByRole('button', { name: 'Anfon y ddolen' }).click();
  expect([await heading(page), await faultsOf(page, `cy-sent-${width}`)]).toEqual(['Edrychwch yn eich e-bost', []]);
  await page.goto(await linkFor());
  expect([await heading(page), await faultsOf(page, `cy-factor-${width}`)]).toEqual(['Dangoswch mai chi ydyw', []]);
  await page.getByLabel('Cod 6 digid').fill(await codeOf(world, sian));
  await page.getByRole('button', { name: 'Parhau' }).click();
  await page.getByLabel('Cyfrinair newydd', { exact: true }).waitFor();
  expect(await faultsOf(page, `cy-password-${width}`)).toEqual([]);
  await page.getByLabel('Cyfrinair newydd', { exact: true }).fill('gate copper lantern');
  await page.getByRole('button', { name: 'Newid y cyfrinair' }).click();
  expect([await heading(page), await faultsOf(page, `cy-done-${width}`)]).toEqual(['Mae eich cyfrinair wedi’i newid', []]);
  await context.close();
});

test('the key of a new app is a picture and a text, on a page that still lets nothing in from elsewhere', async () => {
  const { page, context, complaints } = await open({ viewport: { width: 360, height: 640 } });
  await page.goto(`${base}/sign-in`);
  await signIn(page);
  await page.waitForURL(`${base}/sign-in/account`);
  await page.getByText('Add an authenticator app').first().click();
  const picture = page.getByRole('img', { name: 'QR code with the key that stands below it' });
  const box = await picture.boundingBox();
  expect([box?.width, await page.locator('.mast-secret').innerText()]).toEqual([220, expect.stringMatching(/^([A-Z2-7]{4} ?){8}$/)]);
  expect(await faultsOf(page, 'qr-360')).toEqual([]);
  const policy = (await page.request.get(`${base}/sign-in/account`)).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'");
  expect(policy).not.toMatch(/unsafe|data:/);
  expect(complaints).toEqual([]);
  await context.close();
});
