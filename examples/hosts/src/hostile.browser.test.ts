import { canaries } from '@mast/embed-server/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { startHostWorld } from '../test/host-world.ts';
import type { HostWorld, Page } from '../test/host-world.ts';

/** The hostile page's own hands. */
type Hostile = Window & { stolen: string[]; attack(words: readonly string[]): Promise<string[]>; spam(): void; tamper(): Promise<void> };

/** What the answer says and the host cannot know: beside the shared canaries, words of the screens themselves. */
const secrets = [...canaries, 'other agencies', 'Public protection', 'Children Act', 'Answer for', 'born 12 March', 'Receipt'];

describe('a host whose scripts are hostile', () => {
  let world: HostWorld;
  beforeAll(async () => {
    world = await startHostWorld();
  });
  afterAll(() => world?.close());
  beforeEach(() => world.reset());

  const opened = async (): Promise<Page> => (await world.open(`${world.urls.more}/hostile`)).page;
  const attack = (page: Page): Promise<string[]> => page.evaluate((words) => (window as unknown as Hostile).attack(words), secrets);
  /** What of the secrets is in anything that was taken; `find 3: true` would be a word that the browser found for the page. */
  const learnt = (taken: readonly string[]): string[] => [...secrets.filter((secret) => taken.some((each) => each.includes(secret))), ...taken.filter((each) => /^find \d+: true/.test(each))];
  const calls = (): string[] => world.core.asked.filter((call) => !call.startsWith('OPTIONS'));

  test('its recorder is no dummy: what a page does say, it takes', async () => {
    const page = await opened();
    await world.panel(page).getByText('Nothing is looked up').waitFor();
    await page.evaluate(() => {
      document.querySelector('main')?.append('South Wales Police');
      window.postMessage({ said: 'Nia Probert' }, '*');
    });
    await expect.poll(async () => learnt(await attack(page))).toEqual(expect.arrayContaining(['South Wales Police', 'Nia Probert']));
    const taken = await attack(page);
    for (const how of ['handshake: {"v":1,"type":"connect"', 'frame said: {"v":1,"type":"ready"}', 'event: ["mast-ready"', 'shadow roots: ["<iframe', 'find 0: true']) expect(taken.some((each) => each.startsWith(how)), how).toBe(true);
    await page.close();
  });

  test('with every message, the port itself, all prototypes and the whole document in its hands, it learns nothing of an answer', async () => {
    const page = await opened();
    await world.toAnswer(page);
    await world.panel(page).getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    await world.panel(page).getByText('Why we think this is one person').click();
    const taken = await attack(page);
    expect(learnt(taken)).toEqual([]);
    // What it does learn, in full: that it was opened, how high it is, and the launch that its own server signed.
    const kinds = new Set(taken.filter((each) => each.startsWith('frame said: ')).map((each) => (JSON.parse(each.slice('frame said: '.length)) as { type: string }).type));
    expect([...kinds].toSorted()).toEqual(['cleared', 'launch-token-needed', 'open', 'purpose-needed', 'ready', 'resize']);
    for (const name of ['document', 'location', 'name', 'localStorage', 'customElements', 'history', 'getSelection']) expect(taken).toContain(`frame ${name}: refused, SecurityError`);
    expect(taken).toContain('frame document: null');
    expect(taken.find((each) => each.startsWith('cookies'))).toBe('cookies: ');
    expect(taken.find((each) => each.startsWith('storage'))).toBe('storage: [{},{}]');
    expect(taken.filter((each) => each.startsWith('violation'))).toEqual([]);
    expect(taken.filter((each) => each.startsWith('prototype'))).toEqual([]);
    await page.close();
  });

  test('closer, household, sheet and a nil tell it no more', async () => {
    const page = await opened();
    await world.toAnswer(page);
    const inside = world.panel(page);
    await inside.getByRole('button', { name: /Look closer/ }).click();
    await inside.getByRole('heading', { name: 'Household' }).waitFor();
    await inside.getByRole('button', { name: 'Sheet to print' }).click();
    await inside.getByRole('heading', { name: 'Who is involved' }).waitFor();
    expect(learnt(await attack(page))).toEqual([]);
    await page.close();
  });

  test('whatever it sends, an unopened panel asks nobody anything', async () => {
    const page = await opened();
    await world.panel(page).getByText('Nothing is looked up').waitFor();
    await page.evaluate(() => (window as unknown as Hostile).spam());
    await world.panel(page).getByRole('button', { name: 'Check who else is involved' }).waitFor();
    const taken = await attack(page);
    expect(calls()).toEqual([]);
    expect(taken.filter((each) => /launch-token-needed|second handshake answered/.test(each))).toEqual([]);
    expect(taken.filter((each) => each.startsWith('fetch'))).toEqual([]);
    await page.close();
  });

  test('whatever it sends to an answer, nothing is asked about anybody else and nothing comes back', async () => {
    const page = await opened();
    await world.toAnswer(page);
    await world.panel(page).getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    const declared = calls().filter((call) => call.includes('/v1/declarations') && call.startsWith('POST'));
    await page.evaluate(() => (window as unknown as Hostile).spam());
    await world.panel(page).getByRole('main').waitFor();
    expect(learnt(await attack(page))).toEqual([]);
    expect(calls().filter((call) => call.includes('/v1/declarations') && call.startsWith('POST'))).toEqual(declared);
    const asked = world.core.bodies.filter((body) => typeof body === 'object' && body !== null && 'declarationId' in body);
    expect(asked.filter((body) => Object.keys(body as object).some((key) => key !== 'declarationId'))).toEqual([]);
    await page.close();
  });

  test('fences taken down and the frame loaded anew: an empty panel, and still nothing to read', async () => {
    const page = await opened();
    await world.toAnswer(page);
    await world.panel(page).getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    await page.evaluate(() => (window as unknown as Hostile).tamper());
    await world.panel(page).getByRole('button', { name: 'Check who else is involved' }).waitFor();
    const taken = await attack(page);
    expect(learnt(taken)).toEqual([]);
    expect(taken).toContain('tamper srcdoc: refused, TypeError');
    await page.close();
  });
});
