import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld, exchange, launchClaims, signAssertion } from '../../../test/answer-world.ts';
import { buildApp } from '../../app.ts';
import type { Core } from '../../core.ts';
import { MastError } from '../../shared/mast-error.ts';
import { createStore } from '../../store/create-store.ts';
import type { App } from '../app-type.ts';

let world: AnswerWorld;

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

async function launch(app: App, headers: Record<string, string> = {}, claims: Record<string, unknown> = {}) {
  const assertion = await signAssertion(world.council.hostKey, launchClaims(world.council, world.core.clock.now(), claims));
  return exchange(app, { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion, client_id: world.council.hostId }, headers);
}

async function connect(app: App) {
  const { connectorId, connectorKey } = world.council;
  const iat = Math.floor(Date.now() / 1000);
  const client_assertion = await signAssertion(connectorKey, { iss: connectorId, sub: connectorId, aud: `${world.core.coreUrl}/oauth/token`, iat, exp: iat + 60, jti: randomUUID() });
  return exchange(app, { grant_type: 'client_credentials', client_id: connectorId, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion });
}

/** The tests' service with a part of its world exchanged. */
async function on(change: Partial<Core>, work: (app: App) => Promise<void>): Promise<void> {
  const app = await buildApp({ ...world.core, ...change }, { embedOrigins: ['http://127.0.0.1:4301'] });
  await work(app);
  await app.close();
}

function expectUnavailable(response: Awaited<ReturnType<typeof exchange>>): void {
  expect(response.statusCode).toBe(503);
  expect(response.headers['content-type']).toContain('application/json');
  expect(response.headers['retry-after']).toBe('5');
  expect(response.json()).toEqual({ error: 'temporarily_unavailable', error_description: expect.any(String) as string });
}

test('with the database away hosts, browsers and connectors are told temporarily_unavailable, 503, in JSON', async () => {
  const url = new URL(world.database.appUrl);
  url.port = '1';
  const store = createStore({ connectionString: url.href, max: 1 });
  await on({ store }, async (app) => {
    expectUnavailable(await launch(app));
    expectUnavailable(await launch(app, { accept: 'text/html' }));
    expectUnavailable(await connect(app));
  });
  await store.close();
});

test.each([1, 2, 3])('a database that goes away at step %i of an exchange gives the same', async (step) => {
  const failing = (): Core['store'] => {
    let calls = 0;
    const tx: Core['store']['tx'] = async (context, work) => {
      calls += 1;
      if (calls >= step) throw Object.assign(new Error('store unavailable none'), { name: 'StoreError', code: 'unavailable' });
      return world.core.store.tx(context, work);
    };
    return { ...world.core.store, tx };
  };
  await on({ store: failing() }, async (app) => expectUnavailable(await launch(app)));
  await on({ store: failing() }, async (app) => expectUnavailable(await connect(app)));
});

test('with the key store gone a launch that must be sealed is told the same', async () => {
  const seal = (): never => { throw new MastError('organisation-unknown'); };
  await on({ keys: { ...world.core.keys, seal } }, async (app) => expectUnavailable(await launch(app, {}, { caseRef: 'CASE-1' })));
});

test('a fault of ours stays a server error', async () => {
  const tx = async (): Promise<never> => { throw new Error('a fault'); };
  await on({ store: { ...world.core.store, tx } }, async (app) => {
    const response = await launch(app);
    expect([response.statusCode, response.json()]).toMatchObject([500, { error: 'server_error' }]);
  });
});
