import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Where Chromium is looked for besides what the person running the tests names: MAST_CHROMIUM is read by the test, not by the product. */
const places = [process.env['MAST_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A headless Chromium with no calls of its own. Third-party cookies and storage stay as that build has them: the panel uses neither. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = places.find((place) => place !== undefined && existsSync(place));
  if (!executablePath) throw new Error('These tests need Chromium: install it (apt-get install chromium) or name it in MAST_CHROMIUM.');
  return chromium.launch({
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
};
