import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { bend, choose, startOutlookWorld } from './outlook-world.ts';
import type { OutlookWorld, Page } from './outlook-world.ts';

/** WCAG 2.0 to 2.2, A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
type Opened = Awaited<ReturnType<OutlookWorld['open']>>;

type Frame = ReturnType<Page['mainFrame']>;

/** Every screen, how one comes to it, and whether it is the panel's: the pane then stands around it. */
const screens: readonly (readonly [name: string, go: (opened: Opened) => Promise<unknown>, isPanel?: 'panel'])[] = [
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
  ['the declaration', async ({ page, pane, panel }) => {
    await choose(page, 'Concern from school');
    await pane.getByRole('radio').first().check();
    await pane.getByRole('checkbox', { name: /999 000 0018/ }).check();
    await pane.locator('form.offered .button').click();
    await panel.locator('#reference').waitFor();
  }, 'panel'],
  ['the answer', async ({ panel }) => {
    await panel.getByRole('checkbox', { name: /section 47/ }).check();
    await panel.locator('textarea').first().fill('Section 47 enquiry begun today');
    await panel.locator('#reference').fill('CW-77');
    await panel.getByRole('checkbox').last().check();
    await panel.getByRole('button', { name: /^(Check|Holi)$/ }).click();
    await panel.getByText('South Wales Police').first().waitFor();
  }, 'panel'],
  ['not handed over', async ({ page, pane }) => {
    await bend(page, 'fault', 'refuse-5001');
    await choose(page, 'Atgyfeiriad');
    await pane.locator('.problem').waitFor();
  }],
];

/** Outlook's two themes, more contrast and a system's own colours: changed while the screen stands. */
const looks = [
  ['light', 'white', {}],
  ['dark', 'dark', {}],
  ['more contrast', 'white', { contrast: 'more' }],
  ['forced colours', 'white', { forcedColors: 'active' }],
] as const;
const plain = { contrast: 'no-preference', forcedColors: 'none' } as const;

/** Violations, and whether anything is wider than 320 px. */
const faultsOf = async (frame: Frame | undefined): Promise<string[]> => {
  if (frame === undefined) return ['no such frame'];
  await frame.evaluate(axe.source);
  return frame.evaluate(async (only) => {
    const result = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: only, resultTypes: ['violations'], iframes: false });
    return [...result.violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => String(node.target)).join(' ')}`), ...(document.documentElement.scrollWidth > 320 ? [`${document.documentElement.scrollWidth} px wide`] : [])];
  }, tags);
};

describe('every screen of the pane', () => {
  let world: OutlookWorld;
  beforeAll(async () => {
    world = await startOutlookWorld();
  });
  afterAll(() => world?.close());

  test.each(['en-GB', 'cy-GB'])('%s: no axe violation in any of four looks, the answer included, and nothing to scroll sideways at 320 px', async (language) => {
    const opened = await world.open({ viewport: { width: 920, height: 900 } });
    const { page, pane, complaints } = opened;
    await bend(page, 'language', language);
    await pane.locator(`mast-outlook-pane[lang="${language.slice(0, 2)}"] h2`).first().waitFor();
    await page.locator('#pane').evaluate((element) => (element as HTMLIFrameElement).style.setProperty('width', '320px'));
    const frameAt = (path: string): Frame | undefined => page.frames().find((frame) => frame.url().includes(path));
    for (const [name, go, isPanel] of screens) {
      await go(opened);
      for (const [look, theme, media] of looks) {
        await bend(page, 'theme', theme);
        await page.emulateMedia({ ...plain, ...media });
        await pane.locator(`mast-outlook-pane[theme="${theme === 'dark' ? 'dark' : 'light'}"]`).waitFor();
        const found = [...(await faultsOf(frameAt('/v1/outlook/pane'))), ...(isPanel === undefined ? [] : await faultsOf(frameAt('/v1/panel')))];
        expect(found, `${name}, ${language}, ${look}`).toEqual([]);
      }
    }
    expect(complaints).toEqual([]);
    await page.close();
  }, 240_000);

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
