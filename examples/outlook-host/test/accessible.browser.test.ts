import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { bend, choose, startOutlookWorld } from './outlook-world.ts';
import type { OutlookWorld } from './outlook-world.ts';

/** WCAG 2.0 to 2.2, A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
type Opened = Awaited<ReturnType<OutlookWorld['open']>>;

/** Every screen of the pane before the panel's own, which has its own tests, and how one comes to it. */
const screens: readonly (readonly [name: string, go: (opened: Opened) => Promise<unknown>])[] = [
  ['no message', ({ pane }) => pane.locator('h2').first().waitFor()],
  ['found, two to choose from', async ({ page, pane }) => {
    await choose(page, 'Panel tomorrow');
    await pane.getByText('Rhys JONES').first().waitFor();
    await pane.getByRole('radio').first().check();
  }],
  ['too little ticked', async ({ pane }) => {
    await pane.locator('form.offered .button').click();
    await pane.locator('.fault-summary').waitFor();
  }],
  ['the box open', ({ pane }) => pane.locator('summary').click()],
  ['nobody recognised', async ({ page, pane }) => {
    await choose(page, 'Training dates');
    await pane.locator('details[open] textarea').waitFor();
  }],
  ['the question open in the panel', async ({ page, pane, panel }) => {
    await choose(page, 'Concern from school');
    await pane.getByRole('radio').first().check();
    await pane.getByRole('checkbox', { name: /999 000 0018/ }).check();
    await pane.locator('form.offered .button').click();
    await panel.locator('fieldset').first().waitFor();
  }],
  ['not handed over', async ({ page, pane }) => {
    await bend(page, 'fault', 'refuse-5001');
    await choose(page, 'Atgyfeiriad');
    await pane.locator('.problem').waitFor();
  }],
];

describe('every screen of the pane', () => {
  let world: OutlookWorld;
  beforeAll(async () => {
    world = await startOutlookWorld();
  });
  afterAll(() => world?.close());

  test.each([
    ['light', 'white', {}],
    ['dark', 'dark', {}],
    ['more contrast', 'white', { contrast: 'more' }],
    ['forced colours', 'white', { forcedColors: 'active' }],
  ] as const)('has no axe violation in either language, and nothing to scroll sideways at 320 px: %s', async (_name, theme, look) => {
    for (const language of ['en-GB', 'cy-GB']) {
      const opened = await world.open({ ...look, viewport: { width: 920, height: 900 } });
      const { page, pane, complaints } = opened;
      await bend(page, 'theme', theme);
      await bend(page, 'language', language);
      await pane.locator(`mast-outlook-pane[lang="${language.slice(0, 2)}"][theme="${theme === 'dark' ? 'dark' : 'light'}"] h2`).first().waitFor();
      await page.locator('#pane').evaluate((element) => (element as HTMLIFrameElement).style.setProperty('width', '320px'));
      for (const [name, go] of screens) {
        await go(opened);
        const frame = page.frames().find((each) => each.url().includes('/v1/outlook/pane'));
        await frame?.evaluate(axe.source);
        const found = await frame?.evaluate(async (only) => {
          const result = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: only, resultTypes: ['violations'], iframes: false });
          return [...result.violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => String(node.target)).join(' ')}`), ...(document.documentElement.scrollWidth > 320 ? [`${document.documentElement.scrollWidth} px wide`] : [])];
        }, tags);
        expect(found, `${name}, ${language}`).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await page.close();
    }
  }, 180_000);

  test('with the keyboard alone: chosen, ticked, refused, put right, asked', async () => {
    const { page, pane, panel } = await world.open();
    await choose(page, 'Concern from school');
    await pane.getByRole('radio').first().waitFor();
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await pane.getByRole('radio').first().focus();
    await press('Space', 'Tab');
    expect(await pane.getByRole('checkbox').first().evaluate((box) => box.matches(':focus'))).toBe(true);
    await press('Space');
    // Name alone is too little: the message takes the focus.
    await pane.locator('form.offered .button').focus();
    await press('Enter');
    await pane.locator('.fault-summary:focus').waitFor();
    await press('Tab', 'Tab', 'Tab', 'Space');
    expect(await pane.getByRole('checkbox', { name: /12 March 2011/ }).isChecked()).toBe(true);
    await pane.locator('form.offered .button').focus();
    await press('Enter');
    await panel.locator('fieldset').first().waitFor();
    await page.close();
  });
});
