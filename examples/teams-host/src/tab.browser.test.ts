import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { exampleAnswer, exampleFacts } from '@mast/panel/testing';
import { receiptCode } from '@mast/panel/words';

import type { Page, TeamsWorld } from '../test/teams-world.ts';
import { startTeamsWorld, users } from '../test/teams-world.ts';

describe('the tab in Teams, with the real teams-js and the real MSAL', () => {
  let world: TeamsWorld;
  beforeAll(async () => {
    world = await startTeamsWorld();
  }, 120_000);
  afterAll(() => world.close());
  beforeEach(() => world.reset());

  /** What pages ask of the world outside: Microsoft's list of hosts, by the library itself, and nothing else. */
  const list = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';
  const calls = async (page: Page): Promise<string[]> => (await page.locator('#calls').textContent())?.split('\n').filter(Boolean) ?? [];

  const askAboutMair = async ({ tab }: Awaited<ReturnType<TeamsWorld['work']>>): Promise<void> => {
    await tab.getByLabel('Given name').fill('Mair');
    await tab.getByLabel('Family name').fill('Jones');
    await tab.getByLabel('Date of birth').fill('12 3 2011');
    await tab.getByRole('button', { name: 'Continue' }).click();
  };

  test('signed in without a question; declaration, then the search, then who else: nothing of the person travels before it is declared', async () => {
    const at = await world.work();
    await askAboutMair(at);
    const { panel } = at;
    await panel.getByRole('checkbox', { name: 'Children Act 1989, section 47' }).check();
    await panel.getByLabel('In your own words', { exact: true }).fill('Bruising seen by the school nurse.');
    await panel.locator('#reference').fill('CC-20418');
    await panel.getByRole('checkbox', { name: /keep someone safe/ }).check();
    expect(JSON.stringify(world.core.bodies)).not.toMatch(/Mair|Jones/);
    expect(world.core.asked.filter((each) => each.includes('/v1/searches'))).toEqual([]);
    await panel.getByRole('button', { name: 'Check', exact: true }).click();
    await panel.getByRole('heading', { name: /other agencies involved/ }).waitFor();
    expect(world.core.bodies.at(-1)).toMatchObject({ person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } });
    // Another question: the last answer is gone from the screen.
    await at.tab.getByRole('button', { name: 'Ask about somebody else' }).click();
    await at.tab.getByRole('heading', { name: 'Whom or what do you ask about?' }).waitFor();
    expect(await at.tab.locator('mast-panel').count()).toBe(0);
    expect(await at.tab.getByLabel('Family name').inputValue()).toBe('');
    expect(await calls(at.page)).toEqual(expect.arrayContaining(['initialize', 'getContext', 'nestedAppAuth.execute']));
    expect(await calls(at.page)).not.toContain('authentication.getAuthToken');
    expect(at.outside.every((url) => url === list), at.outside.join()).toBe(true);
    await at.context.close();
  });

  test('consent: asked once, by a click, in the broker’s own window; then silent', async () => {
    const { context, page, tab } = await world.work('?signIn=consent');
    await tab.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await tab.getByRole('heading', { name: 'Whom or what do you ask about?' }).waitFor();
    await page.reload();
    await tab.getByRole('heading', { name: 'Whom or what do you ask about?' }).waitFor();
    await context.close();
  });

  test('the user cancels: said so, and the way back is the same button', async () => {
    const { context, tab } = await world.work(`?signIn=cancelled&user=${users[1].oid}`);
    await tab.getByRole('button', { name: 'Sign in' }).click();
    await tab.getByRole('heading', { name: 'You were not signed in' }).waitFor();
    expect(await tab.getByRole('button', { name: 'Sign in' }).count()).toBe(1);
    await context.close();
  });

  test('refused by the organisation: not gone round by another way of signing in, and a way on', async () => {
    const { context, page, tab } = await world.work('?signIn=refused');
    await tab.getByRole('heading', { name: 'Your organisation does not let you sign in here' }).waitFor();
    expect(await tab.getByRole('link', { name: 'Open MAST in your browser' }).getAttribute('href')).toBe('https://portal.mast.example');
    expect(await calls(page)).not.toContain('authentication.getAuthToken');
    expect(world.core.asked).toEqual([]);
    await context.close();
  });

  test('an old token that the host hands out is asked for anew by force, and never reaches core', async () => {
    const { context, page, tab } = await world.work('?signIn=expired');
    await tab.getByRole('heading', { level: 1 }).waitFor();
    expect((await calls(page)).filter((call) => call === 'nestedAppAuth.execute').length).toBeGreaterThanOrEqual(2);
    expect(world.core.asked).toEqual([]);
    await context.close();
  });

  test('without nested app authentication: getAuthToken; where that needs consent, a window that leads to Entra ID and back', async () => {
    const at = await world.work(`?nested=no&signIn=consent&user=${users[1].oid}`);
    const popup = at.page.waitForEvent('popup');
    await at.tab.getByRole('button', { name: 'Sign in' }).click();
    await (await popup).getByRole('link', { name: 'Accept' }).click();
    await at.tab.getByRole('heading', { name: 'Whom or what do you ask about?' }).waitFor();
    expect(await calls(at.page)).toEqual(expect.arrayContaining(['authentication.getAuthToken', 'authentication.authenticate', 'authentication.authenticate.success']));
    expect(await calls(at.page)).not.toContain('nestedAppAuth.execute');
    await at.context.close();
  });

  test('in that window the user says no', async () => {
    const oid = '7d1f0b2a-0000-4000-8000-000000000003';
    const at = await world.work(`?nested=no&signIn=consent&user=${oid}`);
    const popup = at.page.waitForEvent('popup');
    await at.tab.getByRole('button', { name: 'Sign in' }).click();
    await (await popup).getByRole('link', { name: 'Cancel' }).click();
    await at.tab.getByRole('heading', { name: 'Your organisation does not let you sign in here' }).waitFor();
    await at.context.close();
  });

  test('who has no account is told how to apply, in the panel', async () => {
    const at = await world.work();
    world.core.standing = 'no-account';
    await askAboutMair(at);
    await at.panel.getByText(exampleFacts.approver ?? '', { exact: false }).first().waitFor();
    await at.context.close();
  });

  const declareAbout = async ({ panel }: Awaited<ReturnType<TeamsWorld['work']>>): Promise<void> => {
    await panel.getByRole('checkbox', { name: 'Children Act 1989, section 47' }).check();
    await panel.getByLabel('In your own words', { exact: true }).fill('Bruising seen by the school nurse.');
    await panel.locator('#reference').fill('CC-20418');
    await panel.getByRole('checkbox', { name: /keep someone safe/ }).check();
    await panel.getByRole('button', { name: 'Check', exact: true }).click();
    await panel.getByRole('heading', { name: /other agencies involved/ }).waitFor();
  };

  test('a deep link’s reference: one’s own answer is asked again while the reason holds; a colleague, and oneself when it is over, say whom they ask about', async () => {
    const reference = receiptCode(exampleAnswer.searchId);
    const at = await world.work();
    await askAboutMair(at);
    await declareAbout(at);
    await at.page.goto(`${world.urls.host}/?page=${reference}`);
    await at.panel.getByRole('heading', { name: /other agencies involved/ }).waitFor();
    const asked = (path: string): number => world.core.asked.filter((each) => each.endsWith(path)).length;
    // The same question under the same declaration, and every check anew: two searches, one declaration.
    expect([asked('POST /v1/resumed-questions'), asked('POST /v1/searches'), asked('POST /v1/declarations')]).toEqual([1, 2, 1]);
    expect(world.core.bodies.at(-1)).toMatchObject({ person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } });
    for (const frame of at.page.frames()) expect(decodeURIComponent(frame.url())).not.toMatch(/Mair|Jones|2011/);
    await at.tab.getByRole('button', { name: 'Ask about somebody else' }).click();
    await at.tab.getByRole('heading', { name: 'Whom or what do you ask about?' }).waitFor();
    expect(await at.tab.getByText('You came from MAST reference').count()).toBe(0);

    await at.page.goto(`${world.urls.host}/?page=${reference}&user=${users[1].oid}`);
    await at.tab.getByText(`You came from MAST reference ${reference}`).waitFor();
    expect(await at.tab.locator('mast-panel').count()).toBe(0);
    expect(asked('POST /v1/searches')).toBe(2);

    // No declaration of anybody's is live any more.
    world.core.reset();
    await at.page.goto(`${world.urls.host}/?page=${reference}`);
    await at.tab.getByText(`You came from MAST reference ${reference}`).waitFor();
    await at.tab.getByRole('heading', { name: 'Whom or what do you ask about?' }).waitFor();
    expect(asked('POST /v1/searches')).toBe(0);
    await at.context.close();
  });

  test('anything else in the place of a reference is not read', async () => {
    const { context, tab } = await world.work(`?page=${encodeURIComponent('Mair Jones <img src=x>')}`);
    await tab.getByRole('heading', { name: 'Whom or what do you ask about?' }).waitFor();
    expect(await tab.locator('body').innerText()).not.toContain('Mair');
    expect(world.core.asked).toEqual([]);
    await context.close();
  });

  /** Notes, by the page's own clock, when words stand on its screen: what a user waits, without what this test waits for its turn. */
  const noteWayOn = (at: Awaited<ReturnType<TeamsWorld['work']>>): Promise<unknown> =>
    at.context.addInitScript(() => {
      const seen = new MutationObserver(() => {
        if (!document.querySelector('#tab main h1')?.textContent) return;
        Object.assign(window, { wayOn: performance.now() });
        seen.disconnect();
      });
      seen.observe(document, { childList: true, subtree: true });
    });

  const wayOnOf = async (frame: ReturnType<Page['mainFrame']> | undefined): Promise<number> => Math.round((await frame?.evaluate(() => (window as unknown as { wayOn?: number }).wayOn)) ?? 0);

  test('a page that stands alone says where it belongs, and does not even load Microsoft’s library', async () => {
    const at = await world.work();
    // Nothing of the host that was open before is still asking.
    await at.page.goto('about:blank');
    at.outside.length = 0;
    await at.page.goto(`${world.urls.embed}/v1/teams/tab`);
    await at.page.getByRole('heading', { name: 'This page belongs into Microsoft Teams' }).waitFor();
    expect(await at.page.getByRole('link', { name: 'Open MAST in your browser' }).count()).toBe(1);
    expect(at.outside).toEqual([]);
    await at.context.close();
  });

  test('a host that does not answer: a way on within three seconds of a clock that the test moves, and back when Teams answers', async () => {
    const at = await world.work();
    await at.page.clock.install({ time: 0 });
    await at.page.clock.pauseAt(1_000);
    await at.page.goto(`${world.urls.host}/?answers=no`);
    // The tab has asked, and its patience runs: no time passes but what is given here.
    await expect.poll(() => calls(at.page)).toContain('initialize');
    await at.page.clock.runFor(2_400);
    await at.tab.getByText('Opening MAST').waitFor();
    await at.page.clock.runFor(600);
    await at.tab.getByRole('heading', { name: 'Teams does not answer' }).waitFor();
    expect(await at.tab.getByRole('link', { name: 'Open MAST in your browser' }).count()).toBe(1);
    await at.page.clock.resume();
    await at.page.getByLabel('Speaks to its tabs').selectOption('yes');
    await at.tab.getByRole('heading', { name: 'Whom or what do you ask about?' }).waitFor();
    await at.context.close();
  });

  test('what a user waits for the way on, by the page’s own clock: measured, not asserted, since it is this machine’s doing', async () => {
    const at = await world.work();
    await noteWayOn(at);
    await at.page.goto(`${world.urls.host}/?answers=no`);
    await at.tab.getByRole('heading', { name: 'Teams does not answer' }).waitFor();
    const silent = await wayOnOf(at.page.frames().find((each) => each.url().includes('/v1/teams/tab')));
    await at.page.goto(`${world.urls.embed}/v1/teams/tab`);
    await at.page.getByRole('heading', { name: 'This page belongs into Microsoft Teams' }).waitFor();
    process.stdout.write(`${JSON.stringify({ measured: 'ms from the page’s beginning to a way on', silentFrame: silent, alone: await wayOnOf(at.page.mainFrame()), promised: 3_000 })}\n`);
    // Not at once, which would be no patience.
    expect(silent).toBeGreaterThanOrEqual(2_500);
    await at.context.close();
  });

  test('a stranger’s frame gets a way on at once, in both languages, that runs nothing; never the tab', async () => {
    const at = await world.work();
    await at.page.goto(world.urls.stranger);
    await at.tab.getByRole('heading', { name: 'MAST does not open here' }).waitFor();
    await at.tab.getByRole('heading', { name: 'Nid yw MAST yn agor yma' }).waitFor();
    expect(await at.tab.getByRole('link', { name: 'Open MAST in your browser' }).getAttribute('target')).toBe('_blank');
    expect(await at.tab.locator('script, meta[name="mast-microsoft"], #tab').count()).toBe(0);
    expect(await at.page.locator('#calls').textContent()).toBe('');
    expect(world.core.asked).toEqual([]);
    // One that does not say who it is: the browser keeps it out by the page's policy.
    await at.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#tab-frame');
      if (frame === null) return;
      frame.referrerPolicy = 'no-referrer';
      frame.src = `${frame.src}&again`;
    });
    await expect.poll(() => at.complaints.join('\n')).toMatch(/frame-ancestors/);
    expect(await at.tab.locator('#tab').count()).toBe(0);
    await at.context.close();
  });

  test('the theme changes while the tab is open', async () => {
    const { context, page, tab } = await world.work();
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await page.getByLabel('Theme').selectOption('contrast');
    await tab.locator('html[data-theme="contrast"]').waitFor();
    await context.close();
  });
});
