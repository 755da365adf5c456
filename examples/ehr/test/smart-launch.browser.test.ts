import axe from 'axe-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { EhrWorld, Page } from './ehr-world.ts';
import { startEhrWorld } from './ehr-world.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
let world: EhrWorld;

beforeAll(async () => {
  world = await startEhrWorld();
}, 120_000);
beforeEach(() => world.reset());
afterAll(() => world?.close());

const declared = async (page: Page): Promise<void> => {
  const panel = world.panel(page);
  await panel.getByRole('checkbox', { name: 'Children Act 1989, section 47' }).check();
  await panel.getByLabel('In your own words', { exact: true }).fill('Bruising seen in the emergency department.');
  await panel.locator('#reference').fill('ED-2041');
  await panel.getByRole('checkbox', { name: /keep someone safe/ }).check();
  await panel.getByRole('button', { name: 'Check', exact: true }).click();
};
const ready = (page: Page): Promise<void> => world.panel(page).getByRole('button', { name: 'Check', exact: true }).waitFor();
const over = 'This session is over';

describe('a SMART launch inside the record, in a frame of another site without third-party cookies', () => {
  test('from the record to whom to call: launch, declaration, answer; nothing of the patient in an address, a title or a cookie', async () => {
    const { open, complaints, context } = await world.work();
    const page = await open('p-mair');
    const addresses: string[] = [];
    context.on('request', (request) => addresses.push(request.url()));
    await world.launch(page);
    await ready(page);
    await world.panel(page).getByText('Mair Jones').first().waitFor();
    expect(world.core.asked.filter((asked) => asked.includes('/v1/searches'))).toEqual([]);
    await declared(page);
    await world.panel(page).getByText('South Wales Police').first().waitFor();
    expect(addresses.join('\n')).not.toMatch(/Mair|Jones|2011|9990000018|Example(%20|\+| )Street/);
    const mast = page.frames().filter((frame) => frame.url().startsWith(world.urls.embed));
    expect(mast.map((frame) => new URL(frame.url()).pathname)).toEqual(['/v1/smart/open', '/v1/panel']);
    for (const frame of mast) expect([await frame.title(), frame.url().includes('#')]).toEqual(['MAST', false]);
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['ehr_session']);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('two patients in two tabs never mix, whichever is launched last', async () => {
    const { open, context } = await world.work();
    const [mair, tomos] = [await open('p-mair'), await open('p-tomos')];
    await Promise.all([world.launch(mair), world.launch(tomos)]);
    for (const [page, own, other] of [[mair, 'Mair Jones', 'Tomos Price'], [tomos, 'Tomos Price', 'Mair Jones']] as const) {
      await page.bringToFront();
      await world.panel(page).getByText(own).first().waitFor();
      expect(await world.panel(page).getByText(other).count()).toBe(0);
    }
    await context.close();
  });

  test('a restricted patient’s address is nowhere: not at core, not on the screen', async () => {
    const { open, context } = await world.work();
    const page = await open('p-hidden');
    const bodies: string[] = [];
    context.on('request', (request) => bodies.push(request.postData() ?? ''));
    await world.launch(page);
    await world.panel(page).getByText('Hidden Address').first().waitFor();
    expect(bodies.join('\n')).toContain('Hidden');
    expect(bodies.join('\n')).not.toMatch(/Secret|SA9/);
    await context.close();
  });

  test('a banner where the EHR asks for one, in the reader’s language, and none where it has its own', async () => {
    world.bent.needsBanner = true;
    const { open, context } = await world.work(undefined, { locale: 'cy-GB' });
    const page = await open('p-mair');
    await world.launch(page);
    const banner = world.app(page).getByRole('region', { name: 'Claf' });
    await banner.waitFor();
    expect(await banner.textContent()).toContain('9990000018');
    world.bent.needsBanner = false;
    await world.launch(page);
    await world.app(page).locator('mast-panel').waitFor();
    expect(await banner.count()).toBe(0);
    await context.close();
  });

  test('the EHR’s session ends: banner, panel and answer leave the screen, and the page says how to go on', async () => {
    // Long enough to look somebody up here, short enough to wait for.
    Object.assign(world.bent, { tokenSeconds: 8, needsBanner: true });
    const { open, context } = await world.work();
    const page = await open('p-mair');
    await world.launch(page);
    await world.app(page).getByRole('region', { name: 'Patient' }).waitFor();
    await world.app(page).getByRole('heading', { name: over }).waitFor();
    expect(await world.app(page).locator('mast-panel').count()).toBe(0);
    expect(await world.app(page).locator('body').innerText()).not.toContain('Jones');
    await context.close();
  });

  test('core’s token ends mid-way: no second exchange is tried, and the session is over', async () => {
    const { open, context } = await world.work();
    const page = await open('p-mair');
    await world.launch(page);
    await ready(page);
    world.core.breakNext = { status: 401, code: 'unauthenticated' };
    await declared(page);
    await world.app(page).getByRole('heading', { name: over }).waitFor();
    expect(world.core.asked.filter((asked) => asked.includes('/oauth/token'))).toHaveLength(1);
    await context.close();
  });

  test('a page that is loaded again has nothing to show and says so', async () => {
    const { open, context } = await world.work();
    const page = await open('p-mair');
    await world.launch(page);
    await ready(page);
    const frame = page.frames().find((each) => each.url().includes('/v1/smart/open'));
    await frame?.evaluate(() => location.reload());
    await world.app(page).getByRole('heading', { name: over }).waitFor();
    await context.close();
  });

  test('whom MAST does not know may apply in place, under the name by which the EHR vouches', async () => {
    world.core.standing = 'no-account';
    const { open, context } = await world.work();
    const page = await open('p-mair');
    await world.launch(page);
    await world.panel(page).getByText(`${world.urls.ehr}/fhir/Practitioner/nurse-1`).first().waitFor();
    await context.close();
  });
});

describe('what goes wrong is said in plain words', () => {
  test('a launch from an EHR that nobody registered is refused before anything is asked of it', async () => {
    const { context } = await world.work(world.urls.stranger);
    const page = await context.newPage();
    const response = await page.goto(`${world.urls.embed}/v1/smart/launch?iss=${encodeURIComponent(`${world.urls.stranger}/fhir`)}&launch=x`);
    expect(response?.status()).toBe(403);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This record system is not registered with MAST');
    expect(world.lines.map((line) => JSON.parse(line) as object)).toEqual([{ event: 'smart-launch-stopped', fault: 'issuer-unknown' }]);
    await context.close();
  });

  test('within the record: the unregistered EHR’s page shows nothing of ours', async () => {
    const { open, context } = await world.work(world.urls.stranger);
    const page = await open('p-mair');
    await world.launch(page);
    await expect.poll(() => world.lines.length).toBe(1);
    expect(page.frames().some((frame) => frame.url().startsWith(`${world.urls.embed}/v1/smart/open`))).toBe(false);
    expect(await world.app(page).getByRole('heading').count()).toBe(0);
    await context.close();
  });

  test('a refusal at the EHR is a page in the frame, in both languages', async () => {
    world.bent.refusal = 'access_denied';
    const { open, context } = await world.work();
    const page = await open('p-mair');
    await world.launch(page);
    await world.app(page).getByRole('heading', { level: 1, name: 'The record system did not allow MAST to open' }).waitFor();
    await world.app(page).getByRole('heading', { level: 2, name: 'Ni chaniataodd y system gofnodion i MAST agor' }).waitFor();
    await context.close();
  });

  test.each([['light', 'en-GB'], ['dark', 'cy-GB']] as const)('no axe violation on any page of ours: %s, %s; nothing sideways at 320 px', async (colorScheme, locale) => {
    world.bent.needsBanner = true;
    const { context } = await world.work(undefined, { colorScheme, locale, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    const look = async (): Promise<unknown> => {
      await page.evaluate(axe.source);
      const found = await page.evaluate(async (only) => {
        const result = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: only, resultTypes: ['violations'], iframes: false });
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      }, tags);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      return [found, sideways];
    };
    for (const path of ['callback', 'callback?state=x', 'launch', 'launch?iss=https://x.example&launch=y', 'open']) {
      await page.goto(`${world.urls.embed}/v1/smart/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await look(), path).toEqual([[], false]);
    }
    // A page of its own, as an EHR without frames opens it.
    await page.goto(`${world.urls.ehr}/patients/p-mair`);
    await page.getByRole('button', { name: /Eleri Vaughan/ }).click();
    await page.goto(`${world.urls.ehr}/patients/p-mair`);
    expect(await look(), 'record').toEqual([[], false]);
    const src = await page.evaluate(async () => {
      const response = await fetch('/patients/p-mair/launch', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
      return ((await response.json()) as { src: string }).src;
    });
    await page.goto(src);
    await page.locator('mast-panel').waitFor();
    await page.locator('#banner').waitFor();
    expect(await look(), 'open').toEqual([[], false]);
    await context.close();
  });
});
