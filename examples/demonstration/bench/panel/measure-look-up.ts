import { setTimeout as sleep } from 'node:timers/promises';

import type { launchBrowser } from '@mast/panel/testing';

import type { DemoCase } from '../../src/cases.ts';
import type { Moments } from './press-on.ts';
import { pressOn } from './press-on.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type Asked = { evaluate: <Value>(expression: string) => Promise<Value> };

/** Milliseconds between two questions, asked seldom: whoever asks takes time from what is measured. */
const polling = 250;
const giveUpAfter = 60_000;

/** What was noted once the panel shows its result. Asked from outside: `waitForFunction` polls by `eval` within the page, which the frame's policy refuses. */
async function momentsOf(frame: Asked): Promise<Moments> {
  for (let waited = 0; waited < giveUpAfter; waited += polling) {
    const moments = (await frame.evaluate<Moments | undefined>('window.mastMoments')) ?? {};
    if (moments.shown !== undefined) return moments;
    await sleep(polling);
  }
  throw new Error(`the panel showed no result within ${giveUpAfter / 1000} seconds`);
}

/**
 * One cold look-up, in milliseconds from the navigation to the host's case page: the panel stands in it (`ready`), the declaration can be filled in (`declarable`), the first result is painted
 * (`result`); `answerMs` is from Check to the result.
 */
export type LookUp = { ready: number; declarable: number; result: number; answerMs: number; end: string };

/** A case page in a browser context of its own, so that nothing is in a cache; signed in before. Throws where the look-up ends in a problem. */
export async function measureLookUp(browser: Browser, caseSystemUrl: string, { caseRef, subject }: DemoCase): Promise<LookUp> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    // Signed in without a page, so that no script, style or connection of the look-up is there beforehand.
    await context.request.post(`${caseSystemUrl}/sign-in`, { form: { staffId: 'sw-1042' }, headers: { origin: caseSystemUrl } });
    const page = await context.newPage();
    await page.addInitScript(pressOn(subject));
    await page.goto(`${caseSystemUrl}/cases/${caseRef}`, { waitUntil: 'commit' });
    const started = await page.evaluate<number>('performance.timeOrigin');
    const handle = await page.waitForSelector('mast-panel iframe', { state: 'attached' });
    const frame = await handle.contentFrame();
    const moments = frame === null ? {} : await momentsOf(frame);
    const { collapsed, declaring, asking, shown, end = 'unknown' } = moments;
    if (end === 'problem' || collapsed === undefined || declaring === undefined || shown === undefined) {
      const said = await frame?.evaluate<string | undefined>(`document.querySelector('mast-panel-app')?.shadowRoot?.querySelector('main')?.innerText`);
      throw new Error(`the look-up of ${caseRef} ended in ${end}: ${said ?? 'nothing was shown'}`);
    }
    return { ready: collapsed - started, declarable: declaring - started, result: shown - started, answerMs: shown - (asking ?? declaring), end };
  } finally {
    await context.close();
  }
}
