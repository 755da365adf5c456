import { launchBrowser } from '@mast/panel/testing';
import { afterAll, afterEach } from 'vitest';

import type { Browser, Page } from './journey.ts';
import type { PortalWorld } from './portal-world.ts';
import { startPortalWorld } from './portal-world.ts';

/** `signedIn` is a page of a browser context of its own, signed in as whom the core says; `tabTo` presses Tab until what has the focus bears that id or those words. */
export type PortalInChromium = {
  readonly world: PortalWorld;
  readonly signedIn: (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>;
  readonly tabTo: (page: Page, name: string) => Promise<void>;
};

const mostTabs = 80;

/** The portal of one test file in a real browser: its core answers as new after each test, and both are closed after the last. */
export async function useChromium(): Promise<PortalInChromium> {
  const world = await startPortalWorld();
  afterAll(() => world.close());
  const browser = await launchBrowser();
  afterAll(() => browser.close());
  afterEach(() => world.core.reset());
  return {
    world,
    signedIn: async (options) => {
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
      await page.goto(`${world.urls.portal}/sign-in`);
      return page;
    },
    tabTo: async (page, name) => {
      for (let tabs = 0; tabs < mostTabs; tabs += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => [document.activeElement?.id, document.activeElement?.textContent?.trim()])).includes(name)) return;
      }
      throw new Error(`no way by keyboard to ${name}`);
    },
  };
}
