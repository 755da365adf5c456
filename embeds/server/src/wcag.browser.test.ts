import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { reason, startPanelWorld } from '../test/panel-world.ts';
import type { Page, PanelWorld } from '../test/panel-world.ts';

/** Journeys that WCAG 2.2 asks for and no rule of axe-core can walk; the real loader, frame and form in a host page. */
describe('WCAG 2.2 on the way through the panel', () => {
  let world: PanelWorld;
  beforeAll(async () => {
    world = await startPanelWorld();
  });
  afterAll(() => world?.close());
  beforeEach(() => world.reset());

  const inside = (page: Page): ReturnType<PanelWorld['panel']> => world.panel(page);
  const refused = async (page: Page): Promise<void> => {
    world.core.breakNext = { status: 422, code: 'reason-too-thin' };
    await inside(page).getByRole('button', { name: 'Check', exact: true }).click();
    await inside(page).getByRole('heading', { name: 'Your reason does not say why you ask.' }).waitFor();
  };
  /** Every field of the screen, as it stands. */
  const fields = (page: Page): Promise<(string | boolean)[]> =>
    inside(page).locator('mast-panel-app').evaluate((app) =>
      [...(app.shadowRoot?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? [])].map((each) => (each.type === 'checkbox' || each.type === 'radio' ? each.checked : each.value)),
    );

  test('3.3.7: whatever was written is there again after a refusal, in the other language too, and nothing of the host’s is asked for', async () => {
    const { page } = await world.open();
    await world.toDeclaration(page);
    expect(await inside(page).getByLabel('Case or referral reference', { exact: true }).inputValue()).toBe('CW-2041');
    await world.declare(page);
    await inside(page).getByLabel('What has happened').selectOption('strategy-discussion');
    const written = await fields(page);
    expect(written.filter((each) => each === true)).toHaveLength(2);
    expect(written).toEqual(expect.arrayContaining([reason, 'CW-2041', 'strategy-discussion']));
    await refused(page);
    await inside(page).getByRole('button', { name: 'Change what you wrote' }).click();
    expect(await fields(page)).toEqual(written);
    await inside(page).getByRole('button', { name: 'Cymraeg' }).click();
    await inside(page).getByRole('button', { name: 'Holi', exact: true }).waitFor();
    expect(await fields(page)).toEqual(written);
    await page.close();
  });

  test('3.3.7: a message to the desk and an application that fail are still written', async () => {
    const { page } = await world.open();
    await world.toAnswer(page);
    await inside(page).getByRole('button', { name: 'Message the broker desk' }).click();
    await inside(page).getByLabel('Where you can be called').fill('01632 960123');
    await inside(page).getByLabel('What they should know before they call').fill('Please call before four today.');
    world.core.breakNext = { status: 503, code: 'audit-unavailable' };
    await inside(page).getByRole('button', { name: 'Send the message' }).click();
    await inside(page).getByText('The message was not sent.', { exact: false }).waitFor();
    expect(await inside(page).getByLabel('Where you can be called').inputValue()).toBe('01632 960123');
    expect(await inside(page).getByLabel('What they should know before they call').inputValue()).toBe('Please call before four today.');
    await page.close();

    world.core.standing = 'no-account';
    const { page: other } = await world.open();
    await inside(other).getByRole('button', { name: 'Check who else is involved' }).click();
    await inside(other).getByLabel('Your name').fill('Nia Probert');
    await inside(other).getByLabel('Your work e-mail address').fill('nia@');
    await inside(other).getByRole('button', { name: 'Apply', exact: true }).click();
    await inside(other).getByText(/like name@example.org/).waitFor();
    expect(await inside(other).getByLabel('Your name').inputValue()).toBe('Nia Probert');
    await other.close();
  });

  test('3.3.8: nothing to remember, solve or copy by hand: no secret is asked for here, and every field takes what is pasted', async () => {
    const { page } = await world.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await world.toDeclaration(page);
    const pasted = 'Pasted from the referral 4711';
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    for (const id of ['reason', 'reference']) {
      const field = inside(page).locator(`#${id}`);
      await field.focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('ControlOrMeta+v');
      expect(await field.inputValue(), id).toBe(pasted);
    }
    const asked = await inside(page).locator('mast-panel-app').evaluate((app) =>
      [...(app.shadowRoot?.querySelectorAll<HTMLInputElement>('input, img, canvas, audio, iframe') ?? [])].filter((each) => each.type === 'password' || each.autocomplete === 'one-time-code' || each.tagName !== 'INPUT').map((each) => each.outerHTML),
    );
    expect(asked).toEqual([]);
    await page.close();
  });

  test('2.1.1 and 2.4.11: at 400% zoom and by keyboard alone, from the case to whom to call, the focus always in sight', async () => {
    const { page } = await world.open();
    await page.setViewportSize({ width: 320, height: 256 });
    await inside(page).getByText('Nothing is looked up').waitFor();
    const focused = () => inside(page).locator('mast-panel-app').evaluate((app) => app.shadowRoot?.activeElement?.textContent?.trim() || app.shadowRoot?.activeElement?.id || '');
    /** The middle of what has the focus, in the window that the user looks at. */
    const isInSight = async (): Promise<boolean> => {
      const control = await inside(page).locator('mast-panel-app').evaluateHandle((app) => app.shadowRoot?.activeElement ?? null);
      const box = await control.asElement()?.boundingBox();
      return box !== null && box !== undefined && box.x >= 0 && box.x + Math.min(box.width, 320) <= 321 && box.y + box.height > 0 && box.y < 256;
    };
    const untilStill = async (): Promise<void> => {
      let before = -1;
      const isStill = async (): Promise<boolean> => {
        const [was, now] = [before, await page.evaluate(() => scrollY)];
        before = now;
        return was === now;
      };
      await expect.poll(isStill, { interval: 300, timeout: 20_000 }).toBe(true);
    };
    /** A window that was still following the focus of before, on a busy machine, is looked at once more after a step back and forth: what is covered or cut off stays so. */
    const comesInSight = async (name: string): Promise<boolean> => {
      if (await isInSight()) return true;
      for (const key of ['Shift+Tab', 'Tab']) {
        await untilStill();
        await page.keyboard.press(key);
      }
      await untilStill();
      return (await focused()) === name && (await isInSight());
    };
    const unseen: string[] = [];
    const tabTo = async (name: string | RegExp): Promise<void> => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const at = await focused();
        if (at !== '' && !(await comesInSight(at))) unseen.push(at);
        if (typeof name === 'string' ? at === name : name.test(at)) return;
      }
      throw new Error(`no way by keyboard to ${String(name)}`);
    };
    await page.getByRole('button', { name: 'before' }).focus();
    await tabTo('Check who else is involved');
    await page.keyboard.press('Enter');
    await inside(page).getByRole('heading', { name: 'Say why you are asking' }).waitFor();
    await tabTo('gateways');
    await page.keyboard.press('Space');
    await tabTo('reason');
    await page.keyboard.type(reason);
    await tabTo('acknowledged');
    await page.keyboard.press('Space');
    await tabTo('Check');
    await page.keyboard.press('Enter');
    await inside(page).getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    await tabTo('Call 01632 960100');
    await tabTo('What came of it');
    await page.keyboard.press('Enter');
    await tabTo('Spoke to them');
    await page.keyboard.press('Enter');
    await inside(page).getByText('You said: Spoke to them.').waitFor();
    await tabTo(/^Look closer/);
    await page.keyboard.press('Enter');
    await inside(page).getByText('Rhian Jones').waitFor();
    // The window follows to the heading, which has the focus now; a key pressed before it stands still is faster than any hand.
    await expect.poll(focused).toBe('4 other agencies involved');
    await untilStill();
    await tabTo('Sheet to print');
    await page.keyboard.press('Enter');
    await inside(page).getByRole('heading', { name: 'Who is involved' }).waitFor();
    await tabTo('Back to the answer');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('4 other agencies involved');
    expect(unseen).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= 320)).toBe(true);
    await page.close();
  });
});
