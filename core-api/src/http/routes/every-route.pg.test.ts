import type { RouteHandlerMethod, RouteOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { buildApp } from '../../app.ts';
import { jsonLog } from '../../shared/log.ts';
import type { App } from '../app-type.ts';
import { problemResponses } from '../problem-responses.ts';

let world: AnswerWorld;
const routes: { method: 'GET' | 'POST'; url: string; auth: string; alsoConnectors: boolean }[] = [];

beforeAll(async () => {
  world = await answerWorld();
  // The list is taken from a build of the same application, so that a new route is in by default.
  const document = world.app.swagger() as unknown as { paths: Record<string, Record<string, { security: Record<string, unknown>[] }>> };
  for (const [url, operations] of Object.entries(document.paths)) {
    for (const [method, { security }] of Object.entries(operations)) {
      routes.push({ method: method.toUpperCase() as 'GET' | 'POST', url, auth: Object.keys(security[0] ?? {})[0] ?? 'public', alsoConnectors: security.length > 1 });
    }
  }
});
afterAll(() => world.close());

const filled = (url: string): string => url.replace('{personId}', crypto.randomUUID()).replace('{feedId}', 'some-feed');

function call(route: { method: 'GET' | 'POST'; url: string }, token?: string) {
  return world.app.inject({
    method: route.method,
    url: filled(route.url),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(route.method === 'POST' ? { payload: {} } : {}),
  });
}

test('the document lists the routes of this part', () => {
  expect(routes.length).toBeGreaterThanOrEqual(11);
});

test('every route that is not public answers a caller without a good token alike, whatever else is wrong', async () => {
  const guarded = routes.filter((route) => route.auth !== 'public');
  expect(guarded.length).toBeGreaterThanOrEqual(7);
  const seen = new Set<string>();
  for (const route of guarded) {
    for (const token of [undefined, 'not-a-token', 'eyJhbGciOiJub25lIn0.e30.']) {
      const response = await call(route, token);
      expect(response.statusCode, route.url).toBe(401);
      expect(response.headers['www-authenticate']).toBe('Bearer');
      seen.add(JSON.stringify({ ...response.json<object>(), instance: '' }));
    }
  }
  expect(seen.size).toBe(1);
});

test('the wrong kind of caller gets the same refusal everywhere', async () => {
  const tokens = { user: await world.connectorToken(world.council), connector: await world.userToken(world.council) };
  const seen = new Set<string>();
  const forBoth = routes.filter(({ alsoConnectors }) => alsoConnectors).map(({ url }) => url);
  expect(forBoth.toSorted()).toEqual(['/v1/feeds/{feedId}', '/v1/feeds/{feedId}/quarantine', '/v1/feeds/{feedId}/redrive']);
  for (const route of routes.filter((one) => one.auth !== 'public' && one.auth !== 'ehr' && !one.alsoConnectors)) {
    const response = await call(route, tokens[route.auth as 'user' | 'connector']);
    expect(response.statusCode, route.url).toBe(403);
    seen.add(JSON.stringify({ ...response.json<object>(), instance: '' }));
  }
  expect(seen.size).toBe(1);
});

test('unknown and forbidden answer alike: same status, body and headers', async () => {
  const user = await world.userToken(world.council);
  const foreignDeclaration = await world.declare(await world.userToken(world.police));
  const person = { family: 'Bond', dateOfBirth: '1968-11-04' };
  const connector = await world.connectorToken(world.council);
  const feed = (feedId: string) => world.app.inject({ method: 'GET', url: `/v1/feeds/${feedId}`, headers: { authorization: `Bearer ${connector}` } });
  const batch = (feedId: string) => world.post(`/v1/feeds/${feedId}/batches`, connector, { sequence: 1, previousCursor: null, cursor: 'c', mode: 'delta', rows: [] });
  const pairs = [
    [await world.post('/v1/searches', user, { declarationId: foreignDeclaration, person }), await world.post('/v1/searches', user, { declarationId: crypto.randomUUID(), person })],
    [await feed(world.police.feedId), await feed('no-such-feed')],
    [await batch(world.police.feedId), await batch('no-such-feed')],
  ] as const;
  for (const [forbidden, unknown] of pairs) {
    const shape = (response: typeof forbidden) => {
      const { 'x-request-id': _id, date: _date, ...headers } = response.headers;
      return { status: response.statusCode, headers, body: { ...response.json<object>(), instance: '' } };
    };
    expect(forbidden.statusCode).toBe(404);
    expect(shape(forbidden)).toEqual(shape(unknown));
  }
});

test('a planted route that says less than it must stops the build', async () => {
  const planted = (route: Partial<RouteOptions>) =>
    buildApp(world.core, { embedOrigins: [], plant: (app) => void app.route({ method: 'GET', url: '/planted', handler: async () => ({}), ...route } as RouteOptions) });
  await expect(planted({})).rejects.toThrow(/operationId.*who may call it.*no response schema/);
  await expect(planted({ schema: { operationId: 'planted' }, config: { auth: 'user' } })).rejects.toThrow('no response schema');
});

test('what goes wrong inside is told and logged by code, never by its message', async () => {
  const lines: string[] = [];
  const log = jsonLog((line) => lines.push(line), () => new Date());
  const planted = (url: string, operationId: string, handler: RouteHandlerMethod) => ({
    method: 'GET' as const,
    url,
    handler,
    config: { auth: 'public' as const },
    schema: { operationId, response: { 200: z.object({ fine: z.string() }), ...problemResponses() } },
  });
  const plant = (app: App): void => {
    app.route(planted('/throws', 'throws', async () => { throw Object.assign(new Error('Key (name)=(Canary)'), { code: '23505', detail: 'Canary' }); }));
    app.route(planted('/misfit', 'misfit', async () => ({ fine: 7, name: 'Canary' })));
    app.route(planted('/unlisted', 'unlisted', async (_request, reply) => reply.code(202).send({ name: 'Canary' })));
    app.route(planted('/extra', 'extra', async () => ({ fine: 'yes', name: 'Canary' })));
  };
  const app = await buildApp({ ...world.core, log }, { embedOrigins: [], plant });
  for (const url of ['/throws', '/misfit', '/unlisted']) {
    const response = await app.inject(url);
    expect([response.statusCode, response.json()], url).toMatchObject([500, { code: 'internal' }]);
    expect(response.body).not.toContain('Canary');
  }
  expect((await app.inject('/extra')).json()).toEqual({ fine: 'yes' });
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines.join('')).not.toContain('Canary');
  await app.close();
});

test('only the embed server’s origin may call from a browser', async () => {
  const preflight = (origin: string) => world.app.inject({ method: 'OPTIONS', url: '/v1/me', headers: { origin, 'access-control-request-method': 'GET' } });
  expect((await preflight('http://127.0.0.1:4301')).headers['access-control-allow-origin']).toBe('http://127.0.0.1:4301');
  expect((await preflight('https://evil.example.org')).headers['access-control-allow-origin']).not.toBe('https://evil.example.org');
});

test('readiness names its parts, liveness and metrics need nothing', async () => {
  const ready = await world.app.inject('/health/ready');
  expect(ready.json()).toEqual({ status: 'ready', environment: 'training', database: 'ok', migrations: 'ok', keys: 'ok', audit: 'ok' });
  expect((await world.app.inject('/health/live')).statusCode).toBe(200);
  expect((await world.app.inject('/metrics')).body).toContain('mast_requests_total');
});

test('the reference page loads nothing from elsewhere', async () => {
  const described = await world.app.inject('/docs/json');
  expect([described.statusCode, described.json<{ openapi: string }>().openapi]).toEqual([200, '3.1.0']);
  const page = await world.app.inject('/docs/');
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toMatch(/(src|href)="https?:/);
});
