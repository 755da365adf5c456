import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { launchBrowser } from './browser.ts';
import { panelExampleNames } from './example-names.ts';
import { serveExamples } from './serve-examples.ts';

type Examples = { showExample: (name: string, lang: string) => Promise<number> };

export type ExamplesInBrowser = {
  /** A page of the examples under the panel's own policy; whatever its console complains of is collected. */
  open(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
  /** Every example in both languages, every fold of it open; `found` is asked once for each, and what it gives is told with the example's name. */
  walk(page: Page, found: (name: string) => Promise<readonly string[]>): Promise<string[]>;
  show(page: Page, name: string, lang: string): Promise<number>;
  close(): Promise<void>;
};

/** The named examples in a real browser. */
export const startExamples = async (): Promise<ExamplesInBrowser> => {
  const browser: Browser = await launchBrowser();
  const served = await serveExamples();
  const show = (page: Page, name: string, lang: string): Promise<number> =>
    page.evaluate(([which, language]) => (window as unknown as Examples).showExample(which ?? '', language ?? ''), [name, lang]);
  return {
    show,
    open: async (options) => {
      const page = await browser.newPage(options);
      const complaints: string[] = [];
      page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
      page.on('pageerror', (error) => void complaints.push(error.message));
      await page.goto(served.url);
      await page.waitForFunction(() => 'showExample' in window);
      return { page, complaints };
    },
    walk: async (page, found) => {
      const all: string[] = [];
      for (const name of panelExampleNames) {
        for (const lang of ['en', 'cy']) {
          await show(page, name, lang);
          // What is hidden is looked at too.
          await page.evaluate(() => {
            for (const fold of document.querySelector('mast-panel-app')?.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
          });
          all.push(...(await found(name)).map((each) => `${name} (${lang}): ${each}`));
        }
      }
      return all;
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
};
