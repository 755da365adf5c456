import { nilAnswer, severalAnswer } from '@mast/panel/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { FakeCore } from '../test/fake-core.ts';
import { makeHostKeys, signAssertion } from '../test/host-page.ts';
import type { HostPage } from '../test/host-page.ts';
import { canaries, reason, startPanelWorld } from '../test/panel-world.ts';
import type { PanelWorld } from '../test/panel-world.ts';

describe('the panel in a host page', () => {
  let world: PanelWorld;
  let core: FakeCore;
  let host: HostPage;
  let stranger: HostPage;
  let urls: PanelWorld['urls'];
  let [open, panel, toDeclaration, toAnswer, heard]: [PanelWorld['open'], PanelWorld['panel'], PanelWorld['toDeclaration'], PanelWorld['toAnswer'], PanelWorld['heard']] = [] as never;

  beforeAll(async () => {
    world = await startPanelWorld();
    ({ core, host, stranger, urls, open, panel, toDeclaration, toAnswer, heard } = world);
  });
  afterAll(() => world?.close());
  beforeEach(() => world.reset());

  test('collapsed, it asks nobody anything', async () => {
    const { page, complaints } = await open();
    await panel(page).getByText('Nothing is looked up until you say why.').waitFor();
    expect([core.asked, host.launches]).toEqual([[], 0]);
    expect((await heard(page)).map((each) => each.type)).toContain('ready');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('from the case to whom to call, without a cookie, a complaint of any policy, or a word to the host', async () => {
    const { page, complaints } = await open();
    await toDeclaration(page);
    await panel(page).getByText('born 12 March 2011').waitFor();
    expect(core.asked.filter((call) => /POST .*(declarations|searches)/.test(call))).toEqual([]);
    expect(await panel(page).locator('input:checked').count()).toBe(0);
    expect(await panel(page).getByLabel('Case or referral reference', { exact: true }).inputValue()).toBe('CW-2041');
    await page.reload();
    await toAnswer(page);
    await panel(page).getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    expect(await panel(page).getByRole('link', { name: 'Call 01632 960100' }).getAttribute('href')).toBe('tel:01632960100');
    await panel(page).getByText('Asked 6 partners · 4 up to date').waitFor();
    await panel(page).getByText('Why we think this is one person').click();
    await panel(page).getByText(/day and month of birth are swapped/).waitFor();
    expect(core.bodies.filter(Boolean)[0]).toEqual({ gateways: ['children-act-1989-s47'], subject: 'child', reason, reference: 'CW-2041', acknowledged: true });

    const seen = JSON.stringify([await page.content(), await heard(page), await page.evaluate(() => (window as unknown as { messages: unknown[] }).messages)]);
    expect(canaries.filter((canary) => seen.includes(canary))).toEqual([]);
    const reached = await page.evaluate(() => document.querySelector('mast-panel')?.shadowRoot?.querySelector('iframe')?.contentDocument ?? 'nothing');
    expect(reached).toBe('nothing');
    expect((await page.context().cookies()).length).toBe(0);
    const frame = page.frames().find((each) => each.url().startsWith(urls.embed));
    expect([frame?.url(), await frame?.title()]).toEqual([`${urls.embed}/v1/panel?host=cwm-case`, 'MAST']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the frame grows with its content, so that nothing scrolls inside', async () => {
    const { page } = await open();
    await toAnswer(page);
    await panel(page).getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    await expect.poll(() => page.locator('mast-panel iframe').evaluate((frame: HTMLIFrameElement) => frame.clientHeight)).toBeGreaterThan(500);
    await page.close();
  });

  test('by keyboard alone: in, through the form, corrected, answered, out again', async () => {
    const { page } = await open();
    await panel(page).getByText('Nothing is looked up').waitFor();
    const press = async (...presses: string[]): Promise<void> => {
      for (const each of presses) await page.keyboard.press(each);
    };
    await page.getByRole('button', { name: 'before' }).focus();
    await press('Tab', 'Tab', 'Enter');
    await panel(page).getByRole('heading', { name: 'Say why you are asking' }).waitFor();
    const focused = () => panel(page).locator('mast-panel-app').evaluate((app) => app.shadowRoot?.activeElement?.textContent?.trim() || app.shadowRoot?.activeElement?.id);
    await expect.poll(focused).toBe('Say why you are asking');
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    await expect.poll(focused).toContain('Not sent yet');
    await press('Tab', 'Enter');
    await expect.poll(focused).toBe('gateways');
    await press('Space', 'Tab', 'Tab', 'Tab', 'Tab');
    await page.keyboard.type(reason);
    await press('Tab', 'Tab', 'Tab', 'Space', 'Tab', 'Enter');
    await expect.poll(focused).toBe('4 other agencies involved');
    await press('Tab');
    await expect.poll(focused).toBe('Call 01632 960200');
    await press('Tab', 'Enter');
    await panel(page).getByRole('status').filter({ hasText: /Copied|Could not copy/ }).waitFor({ state: 'attached' });
    for (let step = 0; step < 60 && (await page.evaluate(() => document.activeElement?.textContent)) !== 'after'; step += 1) await press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('after');
    await page.close();
  });

  test('another subject clears the screen at once and its late answer is dropped', async () => {
    const { page } = await open();
    core.delayMs = 400;
    await toAnswer(page);
    await panel(page).getByRole('heading', { name: 'Asking the partners…' }).waitFor();
    await page.evaluate(() => document.querySelector('mast-panel')?.setAttribute('subject', 'second'));
    await panel(page).getByText('Nothing is looked up until you say why.').waitFor();
    await page.waitForTimeout(600);
    expect(await panel(page).getByText('Mair').count()).toBe(0);
    await expect.poll(() => page.locator('mast-panel iframe').evaluate((frame: HTMLElement) => frame.style.visibility)).toBe('');
    await toDeclaration(page);
    await panel(page).getByText('born 2 January 1980').waitFor();
    await page.close();
  });

  test('a possible match is opened by two presses and can be left again', async () => {
    const { page } = await open();
    await toAnswer(page);
    await panel(page).getByText('1 possible match, kept apart').click();
    await panel(page).getByRole('button', { name: 'Look at this record: Mari Jones' }).click();
    expect(core.asked.some((call) => call.includes('/view'))).toBe(false);
    await panel(page).getByRole('button', { name: 'Open the record' }).click();
    await panel(page).getByText('Record of Mari Jones, born 2011').waitFor();
    await panel(page).getByRole('button', { name: 'Back to the answer' }).click();
    await panel(page).getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    await page.close();
  });

  test('several candidates are a choice without any agency; a nil is honest', async () => {
    core.answer = severalAnswer;
    const { page } = await open();
    await toAnswer(page);
    await panel(page).getByRole('heading', { name: 'Which person is it?' }).waitFor();
    expect(await panel(page).getByText('Public protection desk').count()).toBe(0);
    core.answer = nilAnswer;
    await page.reload();
    await toAnswer(page);
    await panel(page).getByRole('heading', { name: 'No shared record was found' }).waitFor();
    await panel(page).getByRole('table').waitFor();
    await page.close();
  });

  test('Welsh at one press, and from the host’s own language', async () => {
    const { page } = await open();
    await panel(page).getByRole('button', { name: 'Cymraeg' }).click();
    await panel(page).getByRole('button', { name: 'Gweld pwy arall sy’n ymwneud' }).waitFor();
    await page.evaluate(() => document.querySelector('mast-panel')?.setAttribute('lang', 'cy-GB'));
    await page.evaluate(() => document.querySelector('mast-panel')?.setAttribute('lang', 'en'));
    await panel(page).getByRole('button', { name: 'Check who else is involved' }).waitFor();
    await page.close();
  });

  test('logout leaves nothing on the screen', async () => {
    const { page } = await open();
    await toAnswer(page);
    await panel(page).getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    await page.evaluate(() => (document.querySelector('mast-panel') as unknown as { logout(): void }).logout());
    await panel(page).getByText('Nothing is looked up').waitFor();
    expect(await panel(page).getByText('South Wales Police').count()).toBe(0);
    await page.close();
  });

  const expired = (): object => ({ iat: Math.floor(Date.now() / 1000) - 120, exp: Math.floor(Date.now() / 1000) - 75 });
  test.each([
    ['expired', () => void (host.change = expired())],
    ['for another origin', () => void (host.change = { origin: 'https://evil.example' })],
    ['for another audience', () => void (host.change = { aud: 'https://other.example' })],
    ['signed with another key', () => void (host.pin = signAssertion(makeHostKeys(), { iss: 'cwm-case', aud: urls.core, jti: 'x', ...expired() }))],
    ['not an assertion', () => void (host.pin = 'nonsense')],
  ])('a launch that is %s gets clear words and no data', async (_what, bend) => {
    bend();
    const { page } = await open();
    await panel(page).getByRole('button', { name: 'Check who else is involved' }).click();
    await panel(page).getByRole('heading', { name: 'MAST did not accept the launch from your case system.' }).waitFor();
    expect((await heard(page)).filter((each) => each.type === 'error').map((each) => each.detail?.code)).toEqual(['launch-refused']);
    expect(core.asked.filter((call) => call.includes('/v1/'))).toEqual([]);
    await page.close();
  });

  test('a replayed launch is refused the second time', async () => {
    const { page } = await open();
    host.pin = ((await (await fetch(`${urls.host}/launch?subject=first`)).json()) as { token: string }).token;
    await toDeclaration(page);
    await page.reload();
    await panel(page).getByRole('button', { name: 'Check who else is involved' }).click();
    await panel(page).getByRole('heading', { name: /did not accept the launch/ }).waitFor();
    await page.close();
  });

  test('no audit, no answer: the words say what it means, and trying again works', async () => {
    const { page } = await open();
    await toDeclaration(page);
    core.breakNext = { status: 503, code: 'audit-unavailable' };
    await panel(page).getByRole('checkbox', { name: 'Children Act 1989, section 47' }).check();
    await panel(page).getByLabel('In your own words', { exact: true }).fill(reason);
    await panel(page).getByRole('checkbox', { name: /keep someone safe/ }).check();
    await panel(page).getByRole('button', { name: 'Check', exact: true }).click();
    await panel(page).getByText('No answer was given. It is not a sign that nobody is involved.').waitFor();
    await panel(page).getByText('For the help desk: audit-unavailable').waitFor();
    await panel(page).getByRole('button', { name: 'Try again' }).click();
    await panel(page).getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    await page.close();
  });

  test('a page of another origin gets no frame, no token is asked for, and its own words are shown instead', async () => {
    const { page } = await open(urls.stranger);
    await page.evaluate(() => (document.querySelector('mast-panel') as unknown as { fetchLaunchToken: () => Promise<string> }).fetchLaunchToken());
    const before = stranger.launches;
    await page.getByText('MAST is not here.').waitFor({ timeout: 15_000 });
    expect((await heard(page)).map((each) => each.detail?.code)).toEqual(['frame-unreachable']);
    expect(stranger.launches).toBe(before);
    expect(core.asked).toEqual([]);
    await page.close();
  });

  test('a frame that comes late takes the place of the host’s own words', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await world.browser.newPage();
    await page.clock.install();
    await page.route('**/v1/panel?*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(urls.host, { waitUntil: 'domcontentloaded' });
    await page.locator('mast-panel iframe').waitFor({ state: 'attached' });
    await page.clock.fastForward(11_000);
    await page.getByText('MAST is not here.').waitFor();
    release();
    await panel(page).getByText('Nothing is looked up until you say why.').waitFor();
    expect(await page.getByText('MAST is not here.').isVisible()).toBe(false);
    await page.close();
  });

  test('opened on its own, the frame says where it belongs', async () => {
    const { page } = await open(`${urls.embed}/v1/panel?host=cwm-case`);
    await page.getByRole('heading', { name: 'This page works inside a case system.' }).waitFor();
    await page.close();
  });
});
