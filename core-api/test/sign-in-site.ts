import { createServer } from 'node:net';

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

import { buildApp } from '../src/app.ts';
import { answerWorld } from './answer-world.ts';
import type { AnswerWorld } from './answer-world.ts';
import { launchChromium } from './launch-chromium.ts';

export type SignInSite = {
  readonly world: AnswerWorld;
  /** Where the pages are, without a trailing slash. */
  readonly base: string;
  /** A page in a browser of its own; whatever it complains of in its console is collected. */
  readonly open: (options?: BrowserContextOptions) => Promise<{ page: Page; context: BrowserContext; complaints: string[] }>;
  close(): Promise<void>;
};

/** The sign-in pages of a service that listens, and a real browser. Passkeys need a name, not a number, as the address: `localhost` counts as safe without https (W3C Secure Contexts). */
export async function startSignInSite(): Promise<SignInSite> {
  const world = await answerWorld();
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const app = await buildApp({ ...world.core, environment: 'demonstration', coreUrl: base }, { embedOrigins: [] });
  await app.listen({ host: 'localhost', port });
  const browser: Browser = await launchChromium();
  return {
    world,
    base,
    open: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
      page.on('pageerror', (error) => complaints.push(error.message));
      return { page, context, complaints };
    },
    async close() {
      await browser.close();
      await app.close();
      await world.close();
    },
  };
}

/** The service's own address stands in its pages, so its port must be known before it listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, 'localhost', resolve); });
  const address = server.address();
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  return typeof address === 'object' && address !== null ? address.port : 0;
}
