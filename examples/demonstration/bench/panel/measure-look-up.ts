import type { launchBrowser } from '@mast/panel/testing';

import type { Moments } from './press-on.ts';
import { pressOn } from './press-on.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;

/**
 * One cold look-up, in milliseconds from the navigation to the host's case page: the panel stands in it (`ready`), the declaration can be filled in (`declarable`), the first result is painted
 * (`result`); `answerMs` is from Check to the result.
 */
export type LookUp = { ready: number; declarable: number; result: number; answerMs: number; end: string };

/** A case page in a browser context of its own, so that nothing is in a cache; signed in before. Throws where the look-up ends in a problem. */
export async function measureLookUp(browser: Browser, caseSystemUrl: string, caseRef: string): Promise<LookUp> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    // Signed in without a page, so that no script, style or connection of the look-up is there beforehand.
    await context.request.post(`${caseSystemUrl}/sign-in`, { form: { staffId: 'sw-1042' }, headers: { origin: caseSystemUrl } });
    const page = await context.newPage();
    await page.addInitScript(pressOn);
    await page.goto(`${caseSystemUrl}/cases/${caseRef}`, { waitUntil: 'commit' });
    const started = await page.evaluate<number>('performance.timeOrigin');
    await page.waitForFunction(`document.querySelector('mast-panel')`);
    const handle = await page.waitForSelector('mast-panel iframe', { state: 'attached' });
    const frame = await handle.contentFrame();
    // Asked seldom: whoever asks takes time from what is measured.
    await frame?.waitForFunction('window.mastMoments?.shown !== undefined', undefined, { polling: 250, timeout: 60_000 });
    const moments = (await frame?.evaluate<Moments>('window.mastMoments')) ?? {};
    const { collapsed, declaring, asking, shown, end = 'unknown' } = moments;
    if (end === 'problem' || collapsed === undefined || declaring === undefined || shown === undefined) throw new Error(`the look-up of ${caseRef} ended in ${end}`);
    return { ready: collapsed - started, declarable: declaring - started, result: shown - started, answerMs: shown - (asking ?? declaring), end };
  } finally {
    await context.close();
  }
}
