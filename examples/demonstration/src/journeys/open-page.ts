import type { Browser, Page, Stage } from './journey.ts';

type Look = NonNullable<Parameters<Browser['newContext']>[0]>;

/** A browser of its own for one journey, as wide as an office screen's half. Closed with the journey, whatever came of it. */
export async function withPage(stage: Stage, look: Look, walk: (page: Page) => Promise<void>): Promise<void> {
  const context = await stage.browser.newContext({ viewport: { width: 1100, height: 780 }, deviceScaleFactor: 1, reducedMotion: 'reduce', colorScheme: 'light', locale: 'en-GB', ...look });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await walk(page);
  } finally {
    await context.close();
  }
}
