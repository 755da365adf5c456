import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { panelExampleNames } from './example-names.ts';
import { launchBrowser } from './browser.ts';
import { serveExamples } from './serve-examples.ts';

type Examples = { exampleNames: string[]; showExample: (name: string, lang: string) => Promise<number> };
type Finding = { id: string; targets: string };

/** WCAG 2.0 to 2.2, A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe('every example of the panel', () => {
  let browser: Browser;
  let examples: Awaited<ReturnType<typeof serveExamples>>;

  beforeAll(async () => {
    browser = await launchBrowser();
    examples = await serveExamples();
  });
  afterAll(async () => {
    await browser?.close();
    await examples?.close();
  });

  const open = async (options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> => {
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    page.on('pageerror', (error) => void complaints.push(error.message));
    await page.goto(examples.url);
    await page.waitForFunction(() => 'showExample' in window);
    return { page, complaints };
  };
  const show = (page: Page, name: string, lang: string): Promise<number> =>
    page.evaluate(([which, language]) => (window as unknown as Examples).showExample(which ?? '', language ?? ''), [name, lang]);

  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['more contrast', { contrast: 'more' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('has no axe violation in either language: %s', async (_name, look) => {
    const { page, complaints } = await open({ viewport: { width: 360, height: 640 }, ...look });
    await page.evaluate(axe.source);
    const found: string[] = [];
    for (const name of panelExampleNames) {
      for (const lang of ['en', 'cy']) {
        await show(page, name, lang);
        const violations = await page.evaluate(async (only): Promise<Finding[]> => {
          const page = window as unknown as { axe: typeof axe };
          // All folds open: what is hidden is looked at too.
          for (const fold of document.querySelector('mast-panel-app')?.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
          const result = await page.axe.run(document, { runOnly: only, resultTypes: ['violations'] });
          return result.violations.map(({ id, nodes }) => ({ id, targets: nodes.map((node) => String(node.target)).join(' ') }));
        }, tags);
        found.push(...violations.map(({ id, targets }) => `${name} (${lang}): ${id} ${targets}`));
      }
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  }, 180_000);

  test('fits 320 px without scrolling sideways, and every target is at least 24 px', async () => {
    const { page } = await open({ viewport: { width: 320, height: 640 } });
    const wrong: string[] = [];
    for (const name of panelExampleNames) {
      for (const lang of ['en', 'cy']) {
        await show(page, name, lang);
        const { sideways, small } = await page.evaluate(() => {
          const root = document.querySelector('mast-panel-app')?.shadowRoot;
          for (const fold of root?.querySelectorAll('details') ?? []) fold.open = true;
          const tooSmall = [...(root?.querySelectorAll('button, a, summary, input, textarea') ?? [])].filter((each) => {
            const { width, height } = each.getBoundingClientRect();
            return width > 0 && (height < 23.5 || width < 23.5);
          });
          return { sideways: document.documentElement.scrollWidth > 320, small: tooSmall.map((each) => each.textContent) };
        });
        if (sideways) wrong.push(`${name} (${lang}) scrolls sideways`);
        wrong.push(...small.map((each) => `${name} (${lang}) small: ${each}`));
      }
    }
    expect(wrong).toEqual([]);
    await page.close();
  }, 120_000);

  test('says that it is a demonstration, whatever the screen', async () => {
    const { page } = await open({});
    const missing: string[] = [];
    for (const name of panelExampleNames) {
      await show(page, name, 'en');
      if (!(await page.getByText('Demonstration', { exact: true }).isVisible())) missing.push(name);
    }
    expect(missing).toEqual([]);
    await page.close();
  });
});
