import { mkdir } from 'node:fs/promises';

import { launchBrowser } from './browser.ts';
import { serveExamples } from './serve-examples.ts';

/** `node test/shots.ts <folder> [name...]`: every example at 320, 360, 768 and 1280 px, in both languages, light and dark, to look at. */
const [folder = 'dist/shots', ...only] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
const examples = await serveExamples();
type Examples = { exampleNames: string[]; showExample: (name: string, lang: string) => Promise<number> };
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 360, 768, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 640 }, colorScheme });
    await page.goto(examples.url);
    await page.waitForFunction(() => 'showExample' in window);
    const names = await page.evaluate(() => (window as unknown as Examples).exampleNames);
    for (const name of names.filter((each) => only.length === 0 || only.includes(each))) {
      for (const lang of ['en', 'cy']) {
        await page.evaluate(([which, language]) => (window as unknown as Examples).showExample(which ?? '', language ?? ''), [name, lang]);
        await page.screenshot({ path: `${folder}/${name}.${width}.${lang}.${colorScheme}.png`, fullPage: true });
      }
    }
    await page.close();
  }
}
await examples.close();
await browser.close();
