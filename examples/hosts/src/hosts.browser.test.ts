import { canaries } from '@mast/embed-server/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { startHostWorld } from '../test/host-world.ts';
import type { HostWorld, Page } from '../test/host-world.ts';
import { ownPolicy, withPanel } from './policy.ts';

describe('the panel in hosts of the strictest policy', () => {
  let world: HostWorld;
  beforeAll(async () => {
    world = await startHostWorld();
  });
  afterAll(() => world?.close());
  beforeEach(() => {
    world.reset();
    world.unbend();
  });

  const opened = async (path: string): Promise<{ page: Page; complaints: string[] }> => world.open(`${world.urls.more}${path}`, (page) => page.addInitScript(keepViolations));
  const violations = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  const keepViolations = "window.violations = []; document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.effectiveDirective));";

  test.each(['/plain', '/react'])('%s: from the case to whom to call, without a violation of any policy', async (path) => {
    const { page, complaints } = await opened(path);
    await world.toAnswer(page);
    await world.panel(page).getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    const frame = page.frames().find((each) => each.url().startsWith(world.urls.embed));
    expect([await violations(page), await frame?.evaluate(() => (window as unknown as { violations: string[] }).violations), complaints]).toEqual([[], [], []]);
    const seen = await page.content();
    expect(canaries.filter((canary) => seen.includes(canary))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  });

  test.each(['/plain', '/react'])('%s: another case clears the panel at once, and its launch is the other person’s', async (path) => {
    const { page } = await opened(path);
    await world.toAnswer(page);
    await world.panel(page).getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    await page.getByRole('button', { name: 'Case 2' }).click();
    await world.panel(page).getByText('Nothing is looked up until you say why.').waitFor();
    expect(await world.panel(page).getByText('South Wales Police').count()).toBe(0);
    await world.toDeclaration(page);
    await world.panel(page).getByText('born 2 January 1980').waitFor();
    await page.close();
  });

  test('React: rendered again the panel stays as it is; taken away it forgets; its events and tokens arrive', async () => {
    const { page } = await opened('/react');
    await world.toAnswer(page);
    const inside = world.panel(page);
    await inside.getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    expect(await page.evaluate(() => (document.querySelector('mast-panel') as unknown as { tokens: { action: string } }).tokens.action)).toBe('#1d5a45');
    await page.getByRole('button', { name: 'Rendered again' }).click();
    await page.getByText('Rendered again 1 times').waitFor();
    await inside.getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    await page.getByRole('button', { name: 'Close MAST' }).click();
    await page.locator('mast-panel').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show MAST' }).click();
    await inside.getByText('Nothing is looked up until you say why.').waitFor();
    expect(await inside.getByText('South Wales Police').count()).toBe(0);
    world.core.standing = 'no-account';
    await inside.getByRole('button', { name: 'Check who else is involved' }).click();
    await page.getByText('The panel says: no-account').waitFor();
    await page.close();
  });

  test('a host adds two directives, and either of them alone is not enough', async () => {
    const added = Object.entries(withPanel(ownPolicy, world.urls.embed)).filter(([name, value]) => (ownPolicy as Record<string, string>)[name] !== value);
    expect(added).toEqual([
      ['script-src', `'self' ${world.urls.embed}`],
      ['frame-src', world.urls.embed],
    ]);
    world.bend((embedUrl) => ({ ...ownPolicy, 'frame-src': embedUrl }));
    const withoutScript = await opened('/plain');
    await expect.poll(() => violations(withoutScript.page)).toEqual(['script-src-elem']);
    expect(await withoutScript.page.locator('iframe').count()).toBe(0);
    await withoutScript.page.close();
    world.bend((embedUrl) => ({ ...ownPolicy, 'script-src': `'self' ${embedUrl}` }));
    const withoutFrame = await opened('/plain');
    await expect.poll(() => violations(withoutFrame.page)).toEqual(['frame-src']);
    await withoutFrame.page.getByText('MAST cannot be shown here.').waitFor();
    await withoutFrame.page.close();
  });
});
