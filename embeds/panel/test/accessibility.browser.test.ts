import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { panelExampleNames } from './example-names.ts';
import { startExamples } from './examples-in-browser.ts';
import type { ExamplesInBrowser } from './examples-in-browser.ts';

/** WCAG 2.0 to 2.2, A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe('every example of the panel', () => {
  let examples: ExamplesInBrowser;

  beforeAll(async () => {
    examples = await startExamples();
  });
  afterAll(() => examples?.close());

  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['more contrast', { contrast: 'more' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('has no axe violation in either language: %s', async (_name, look) => {
    const { page, complaints } = await examples.open({ viewport: { width: 360, height: 640 }, ...look });
    await page.evaluate(axe.source);
    const found = await examples.walk(page, () =>
      page.evaluate(async (only): Promise<string[]> => {
        const result = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: only, resultTypes: ['violations'] });
        return result.violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => String(node.target)).join(' ')}`);
      }, tags),
    );
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  }, 180_000);

  test('says that it is a demonstration, whatever the screen', async () => {
    const { page } = await examples.open({});
    const missing: string[] = [];
    for (const name of panelExampleNames) {
      await examples.show(page, name, 'en');
      if (!(await page.getByText('Demonstration', { exact: true }).isVisible())) missing.push(name);
    }
    expect(missing).toEqual([]);
    await page.close();
  });
});
