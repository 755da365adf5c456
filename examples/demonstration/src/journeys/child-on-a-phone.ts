import type { Journey, Page } from './journey.ts';
import { declare, openCase } from './look-up-in-panel.ts';
import { must } from './must.ts';
import { withPage } from './open-page.ts';

/** WCAG 2.2, 2.5.5 (AAA): what a finger presses. */
const finger = 44;

/** Journey 6. */
export const childOnAPhone: Journey = {
  name: '6-child-on-a-phone',
  title: 'The same look-up on a phone',
  story: 'Sian is on the doorstep. The same case, the same panel, on a telephone held in one hand.',
  walk: (stage) =>
    withPage(stage, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, async (page) => {
      const panel = await openCase(page, stage.demo, /Sian Davies/, 'CC-20418');
      const start = panel.getByRole('button', { name: 'Check who else is involved' });
      await start.scrollIntoViewIfNeeded();
      await stage.picture(page, 'The case on a telephone. The panel waits, collapsed.');
      await everyTargetFits(page, 'before anything is asked');
      await start.tap();
      await panel.getByRole('checkbox', { name: /section 47/ }).waitFor();
      await toPanel(page);
      await stage.picture(page, 'Saying why, with targets for a finger: 44 px at least, measured in every screen of this journey.');
      await everyTargetFits(page, 'the declaration');
      await declare(panel, 'At the door, nobody opens, a child is heard');
      const check = panel.getByRole('button', { name: 'Check', exact: true });
      await check.scrollIntoViewIfNeeded();
      await stage.picture(page, 'The reason, and what misuse leads to.');
      await check.tap();
      await panel.getByText(/other agencies involved/).first().waitFor();
      await toPanel(page);
      await stage.picture(page, 'The first screen of the answer: how many, how lately, and the first number to call.');
      await everyTargetFits(page, 'the answer');
      const call = panel.getByRole('link', { name: /^Call / }).first();
      must(/^tel:\+?\d+$/.test((await call.getAttribute('href')) ?? ''), 'a number that the telephone dials');
      await panel.getByText('Chronology', { exact: true }).first().scrollIntoViewIfNeeded();
      await stage.picture(page, 'The year, as wide as the screen; nothing scrolls sideways.');
      must(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'), 'a page no wider than the telephone');
      await leave(page);
      must((await seenInPanel(page)) === 'hidden', 'a blank panel while another app is in front');
      await toPanel(page);
      await stage.picture(page, 'Another app is in front. What the telephone keeps for its list of running apps shows nothing of the answer.');
      await comeBack(page);
      must((await seenInPanel(page)) === 'visible', 'the answer again when she is back');
    }),
};

const toPanel = (page: Page): Promise<unknown> => page.evaluate(`document.querySelector('mast-panel').scrollIntoView()`);

/** Runs in the panel's frame, which a host may hide while its window is away. @throws Error where there is none */
async function inPanel<Value>(page: Page, script: string): Promise<Value> {
  const frame = await (await page.waitForSelector('mast-panel iframe', { state: 'attached' })).contentFrame();
  if (frame === null) throw new Error('the panel has no frame');
  return frame.evaluate<Value>(script);
}

const seenInPanel = (page: Page): Promise<string> => inPanel(page, 'getComputedStyle(document.documentElement).visibility');

/** Every control of the panel is as large as a finger needs; a box to tick is pressed by its words too. */
async function everyTargetFits(page: Page, where: string): Promise<void> {
  const small = await inPanel<string[]>(page, `[...document.querySelector('mast-panel-app').shadowRoot.querySelectorAll('a[href], button, summary, input, select, textarea')]
    .filter((each) => each.checkVisibility())
    .flatMap((control) => {
      const boxes = [control, control.closest('label') ?? control.labels?.[0] ?? control].map((each) => each.getBoundingClientRect());
      const [wide, high] = ['width', 'height'].map((side) => Math.round(Math.max(...boxes.map((box) => box[side]))));
      return wide >= ${finger} && high >= ${finger} ? [] : [control.tagName.toLowerCase() + '.' + control.className + ' ' + wide + ' by ' + high];
    })`);
  must(small.length === 0, `targets of ${finger} px in ${where}, not ${[...new Set(small)].join(', ')}`);
}

/** What a browser tells a page that leaves the screen, in the page and in the panel's frame. */
const turn = (page: Page, hidden: boolean): Promise<unknown> =>
  Promise.all(page.frames().map((frame) => frame.evaluate(`Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true }); document.dispatchEvent(new Event('visibilitychange'))`)));
const leave = (page: Page): Promise<unknown> => turn(page, true);
const comeBack = (page: Page): Promise<unknown> => turn(page, false);
