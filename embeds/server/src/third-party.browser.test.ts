import { launchBrowser } from '@mast/panel/testing';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * The browser of every embed test keeps no cookie and no storage for a frame of another site: what passes there passes where third parties are blocked. Were a browser to allow them by default, these
 * tests would say so, and the others would no longer prove it.
 */
let browser: Awaited<ReturnType<typeof launchBrowser>>;
let app: FastifyInstance;
let port: string;
const cookies: (string | undefined)[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  app = fastify();
  app.get('/framed', (request, reply) => {
    cookies.push(request.headers.cookie);
    return reply.header('set-cookie', 'third=party; SameSite=None; Secure; Path=/').type('text/html').send('<!doctype html><title>framed</title>');
  });
  app.get('/host', (_request, reply) => reply.type('text/html').send(`<!doctype html><title>host</title><iframe src="http://127.0.0.1:${port}/framed"></iframe>`));
  ({ port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' })));
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** What a frame of `http://127.0.0.1` gets to keep, in a host page on this name. */
const keeps = async (host: string): Promise<{ cookie: string | undefined; storage: string }> => {
  const page = await browser.newPage();
  await page.goto(`http://${host}:${port}/host`);
  await page.reload();
  const frame = page.frames().find((each) => each.url().endsWith('/framed'));
  const storage = await frame?.evaluate(() => {
    try {
      localStorage.setItem('kept', 'yes');
      return 'kept';
    } catch (error) {
      return error instanceof Error ? error.name : 'thrown';
    }
  });
  await page.close();
  return { cookie: cookies.at(-1), storage: storage ?? 'no frame' };
};

test('a frame of another site keeps no cookie and gets no storage', async () => {
  expect(await keeps('localhost')).toEqual({ cookie: undefined, storage: 'SecurityError' });
});

test('the same frame in a page of its own site keeps both: it is the other site that makes the difference', async () => {
  expect(await keeps('127.0.0.1')).toEqual({ cookie: 'third=party', storage: 'kept' });
});
