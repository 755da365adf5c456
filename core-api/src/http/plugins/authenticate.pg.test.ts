import type { FastifyContextConfig } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { buildApp } from '../../app.ts';
import { jsonLog } from '../../shared/log.ts';
import type { App } from '../app-type.ts';
import { guardedResponses } from '../problem-responses.ts';
import { userOf } from './authenticate.ts';

/** Planted routes of each kind of declaration; a body that is not JSON would be 400 if it were read. */
let world: AnswerWorld;
let app: App;
const lines: string[] = [];
const config: Record<string, FastifyContextConfig> = {
  '/any': { auth: 'user', roles: ['practitioner', 'administrator'], signIn: 'any' },
  '/own': { auth: 'user', roles: ['administrator'], signIn: 'own' },
  '/stepped': { auth: 'user', roles: ['administrator'], signIn: 'own', stepUp: true },
};

beforeAll(async () => {
  world = await answerWorld();
  const plant = (into: App): void => {
    for (const [url, one] of Object.entries(config)) {
      const schema = { operationId: url.slice(1), body: z.object({}), response: { 200: z.object({ session: z.unknown() }), ...guardedResponses } };
      into.route({ method: 'POST', url, config: one, schema, handler: async (request) => ({ session: userOf(request).session ?? null }) });
    }
  };
  app = await buildApp({ ...world.core, log: jsonLog((line) => lines.push(line), () => new Date()) }, { embedOrigins: [], plant });
});
afterAll(async () => {
  await app.close();
  await world.close();
});

async function call(url: string, token: string, payload = '{}') {
  return app.inject({ method: 'POST', url, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, payload });
}

test.each([
  ['/any', 'host', 200],
  ['/any', 'practitioner', 200],
  ['/any', 'reviewer', 403],
  ['/own', 'host', 403],
  ['/own', 'practitioner', 403],
  ['/own', 'administrator', 200],
  ['/stepped', 'host', 403],
  ['/stepped', 'administrator', 401],
  ['/stepped', 'administrator stepped up', 200],
  ['/stepped', 'administrator stepped up long ago', 401],
  ['/stepped', 'practitioner stepped up', 403],
] as const)('%s called by a %s is %i, before the body is read', async (url, who, status) => {
  const [role, ...words] = who.split(' ') as ['host' | 'practitioner' | 'reviewer' | 'administrator', ...string[]];
  const steppedUp = words.includes('ago') ? 301 : words.length > 0;
  const token = role === 'host' ? await world.userToken(world.council) : await world.signInToken(world.council, { role, steppedUp });
  const response = await call(url, token);
  expect(response.statusCode).toBe(status);
  const unreadable = await call(url, token, 'not JSON');
  expect(unreadable.statusCode).toBe(status === 200 ? 400 : status);
});

test('who must step up is told so in the words of RFC 9470', async () => {
  const response = await call('/stepped', await world.signInToken(world.council, { role: 'administrator' }));
  expect(response.json()).toMatchObject({ status: 401, code: 'step-up-needed' });
  expect(response.headers['www-authenticate']).toBe('Bearer error="insufficient_user_authentication", acr_values="urn:mast:acr:step-up", max_age="300"');
});

test('who was refused what is logged by ids: the account, or nobody', async () => {
  lines.length = 0;
  await call('/own', await world.signInToken(world.council, { role: 'reviewer' }), '{"family":"Canaryname"}');
  await call('/own', 'canary-token');
  await call('/own', await world.connectorToken(world.council));
  const refused = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ event }) => event === 'request-refused');
  const operation = 'own';
  expect(refused).toMatchObject([
    { operation, problem: 'forbidden', account: await world.accountOf(world.council, 'reviewer') },
    { operation, problem: 'unauthenticated' },
    { operation, problem: 'forbidden', client: world.council.connectorId },
  ]);
  expect(lines.join('')).not.toMatch(/canary/i);
});

test('an account administrator of a host does not administer: a role does not make an own sign-in', async () => {
  await world.database.sql("update account set role = 'administrator' where account_id = $1", [world.police.accountId]);
  expect((await call('/own', await world.userToken(world.police))).statusCode).toBe(403);
  expect((await call('/own', await world.signInToken(world.police))).statusCode).toBe(200);
});

test('suspension of an account ends its sign-ins on the next request', async () => {
  const token = await world.signInToken(world.health, { role: 'administrator' });
  expect((await call('/own', token)).statusCode).toBe(200);
  await world.database.sql("update account set status = 'suspended' where account_id = $1", [await world.accountOf(world.health, 'administrator')]);
  expect((await call('/own', token)).statusCode).toBe(401);
});

test.each<[string, FastifyContextConfig, string]>([
  ['no roles', { auth: 'user', signIn: 'any' }, 'which roles may call it'],
  ['an empty list of roles', { auth: 'user', roles: [], signIn: 'any' }, 'which roles may call it'],
  ['no sign-in', { auth: 'user', roles: ['practitioner'] }, 'of what sign-in'],
  ['a step-up that a host could never give', { auth: 'user', roles: ['practitioner'], signIn: 'any', stepUp: true }, 'not ours'],
  ['roles of a connector', { auth: 'connector', roles: ['connector'] }, 'only user routes have'],
])('a route that declares %s stops the build', async (_name, wrong, words) => {
  const schema = { operationId: 'planted', response: { 200: z.object({}), ...guardedResponses } };
  const plant = (into: App): void => void into.route({ method: 'GET', url: '/planted', config: wrong, schema, handler: async () => ({}) });
  await expect(buildApp(world.core, { embedOrigins: [], plant })).rejects.toThrow(words);
});
