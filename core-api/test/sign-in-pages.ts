import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { buildApp } from '../src/app.ts';
import type { App } from '../src/http/app-type.ts';
import type { AnswerWorld } from './answer-world.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The sign-in pages of a world, on a port of their own. Passkeys need a name, not a number, as the address: `localhost` counts as safe without https (W3C Secure Contexts). */
export async function signInPages(world: AnswerWorld): Promise<{ readonly app: App; readonly base: string }> {
  const base = `http://localhost:${await freePort()}`;
  const app = await buildApp({ ...world.core, environment: 'demonstration', coreUrl: base }, { embedOrigins: [] });
  await app.listen({ host: 'localhost', port: Number(new URL(base).port) });
  return { app, base };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, 'localhost', resolve); });
  const address = server.address();
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A page with a context of its own; whatever it complains of in its console is collected. */
export async function openPage(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, context, complaints };
}

/** WCAG 2.2 A and AA by axe-core, which a content security policy does not let into the page as an element. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' ')))`);
}
