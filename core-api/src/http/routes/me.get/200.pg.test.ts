import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';

let world: AnswerWorld;

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

const get = (url: string, token: string, headers: Record<string, string> = {}) =>
  world.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}`, ...headers } });

test('the caller learns who they are, for which host, and what the host opened MAST for', async () => {
  const subject = { person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } };
  const me = await get('/v1/me', await world.userToken(world.council, { subject, caseRef: 'CASE-9' }));
  expect(me.statusCode).toBe(200);
  expect(me.json()).toEqual({
    accountId: world.council.accountId,
    name: 'Sam Worker',
    organisation: { code: world.council.code, name: `Organisation ${world.council.code}` },
    role: 'practitioner',
    scopes: ['answer'],
    environment: 'training',
    host: world.council.hostId,
    launch: { caseRef: 'CASE-9', subject },
  });
});

test('a suspension acts on the next request, and so does its end', async () => {
  const token = await world.userToken(world.police);
  const set = (status: string) => world.database.sql('update account set status = $1 where account_id = $2', [status, world.police.accountId]);
  expect((await get('/v1/me', token)).statusCode).toBe(200);
  await set('suspended');
  expect((await get('/v1/me', token)).statusCode).toBe(401);
  await set('active');
  expect((await get('/v1/me', token)).statusCode).toBe(200);
});

test('an account ends by itself after its last day, and one that nobody confirmed in time is told so and nothing else', async () => {
  const token = await world.userToken(world.police);
  const set = (what: string) => world.database.sql(`update account set ${what} where account_id = $1`, [world.police.accountId]);
  await set('ends_on = current_date + 1');
  expect((await get('/v1/me', token)).statusCode).toBe(200);
  await set('ends_on = current_date - 2');
  expect((await get('/v1/me', token)).statusCode).toBe(401);
  await expect(world.userToken(world.police)).rejects.toThrow('invalid_grant');
  await set('ends_on = null, confirm_due = current_date - 40');
  expect((await get('/v1/me', token)).json()).toMatchObject({ confirmationOverdue: true });
  expect((await get('/v1/gateways?subject=adult', token)).json()).toMatchObject({ status: 403, code: 'confirmation-overdue' });
  await set('confirm_due = current_date + 40');
  expect((await get('/v1/gateways?subject=adult', token)).statusCode).toBe(200);
});

test('a suspended host speaks for nobody, with tokens it already has', async () => {
  const token = await world.userToken(world.health);
  await world.database.sql("update client set status = 'suspended' where client_id = $1", [world.health.hostId]);
  expect((await get('/v1/me', token)).statusCode).toBe(401);
});

test('gateways are those of the caller’s nation, with text in the language asked for', async () => {
  const token = await world.userToken(world.council);
  const english = await get('/v1/gateways?subject=adult', token);
  const ids = english.json<{ gateways: { id: string }[] }>().gateways.map((gateway) => gateway.id);
  expect(ids).toContain('care-act-2014-s42');
  expect(ids).not.toContain('sswbwa-2014-s126');
  const welsh = await get('/v1/gateways?subject=adult', token, { 'accept-language': 'cy' });
  expect(welsh.json<{ gateways: { title: string }[] }>().gateways.map((gateway) => gateway.title).join()).toContain('Deddf');
  expect((await get('/v1/gateways', token)).statusCode).toBe(400);
});
