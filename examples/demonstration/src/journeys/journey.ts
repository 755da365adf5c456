import type { launchBrowser } from '@mast/panel/testing';

import type { DemoFile } from '../demo-file.ts';

export type Browser = Awaited<ReturnType<typeof launchBrowser>>;
export type Page = Awaited<ReturnType<Browser['newPage']>>;

/** Where a journey is walked: a running demonstration, a browser, and somebody who keeps pictures, or does not. */
export type Stage = {
  readonly demo: DemoFile;
  readonly browser: Browser;
  /** What the page shows now, and what it means for whoever stands before it. */
  readonly picture: (page: Page, caption: string) => Promise<void>;
};

/** One person's way through MAST, from sitting down to being done. Walked by a test at every build, and with pictures by `npm run screens`. */
export type Journey = {
  /** Its folder under docs/screens. */
  readonly name: string;
  readonly title: string;
  /** Who it is, and what they need: one or two sentences. */
  readonly story: string;
  /** Throws where the way is not as the pictures say. */
  readonly walk: (stage: Stage) => Promise<void>;
};
