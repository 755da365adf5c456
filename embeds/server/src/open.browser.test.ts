import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { startPanelWorld } from '../test/panel-world.ts';
import type { Page, PanelWorld } from '../test/panel-world.ts';

describe('a host without scripts', () => {
  let world: PanelWorld;
  beforeAll(async () => {
    world = await startPanelWorld();
  });
  afterAll(() => world?.close());
  beforeEach(() => world.reset());

  const posted = async (change: object = {}): Promise<{ page: Page; complaints: string[] }> => {
    world.host.change = change;
    const { page, complaints } = await world.open(`${world.urls.host}/without-scripts`);
    await page.getByRole('button', { name: 'Open MAST' }).click();
    return { page, complaints };
  };

  test('posts the signed assertion in a form; the panel opens whole, and the address says nothing', async () => {
    const { page, complaints } = await posted();
    await page.getByRole('heading', { name: 'Say why you are asking' }).waitFor();
    await page.getByText('born 12 March 2011').waitFor();
    expect([page.url(), await page.title()]).toEqual([`${world.urls.embed}/v1/open`, 'MAST']);
    expect(await page.content()).not.toMatch(/eyJ|Mair/);
    await page.getByRole('checkbox', { name: 'Children Act 1989, section 47' }).check();
    await page.getByLabel('In your own words', { exact: true }).fill('Bruising seen at school today.');
    await page.getByRole('checkbox', { name: /keep someone safe/ }).check();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a reload is a replay: refused in clear words, with no data', async () => {
    const { page } = await posted();
    await page.getByRole('heading', { name: 'Say why you are asking' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /did not accept the launch/ }).waitFor();
    expect(await page.getByText('Mair').count()).toBe(0);
    await page.close();
  });

  test('an assertion for another origin than the one that posts it is refused', async () => {
    const { page } = await posted({ origin: 'https://evil.example' });
    await page.getByRole('heading', { name: /did not accept the launch/ }).waitFor();
    await page.close();
  });

  test('nobody may frame it, whoever posts', async () => {
    const reply = await fetch(`${world.urls.embed}/v1/open`, { method: 'POST', body: new URLSearchParams({ host: 'cwm-case', assertion: 'a.b.c' }) });
    expect(reply.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const other = await fetch(`${world.urls.embed}/v1/open`, { method: 'POST', body: new URLSearchParams({ host: 'stranger', assertion: '"><script>' }) });
    expect(await other.text()).not.toContain('assertion');
  });
});
