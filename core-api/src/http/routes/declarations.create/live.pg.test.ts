import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';
import type { Gateway } from '../../../access/gateway.ts';
import { buildApp } from '../../../app.ts';
import type { Core } from '../../../core.ts';
import type { App } from '../../app-type.ts';

const signed = 'children-act-1989-s47';
const person = { family: 'Bond', dateOfBirth: '1968-11-04' };
let world: AnswerWorld;
let token: string;
let live: App;
let withdrawn: App;

beforeAll(async () => {
  world = await answerWorld();
  token = await world.userToken(world.council);
  const confirm = (gateway: Gateway): Gateway => (gateway.id === signed ? { ...gateway, status: 'confirmed' } : gateway);
  const { catalogue } = world.core;
  const core: Core = { ...world.core, environment: 'live', catalogue: { ...catalogue, gateways: catalogue.gateways.map(confirm) } };
  live = await buildApp(core, { embedOrigins: [] });
  withdrawn = await buildApp({ ...core, catalogue }, { embedOrigins: [] });
});
afterAll(async () => {
  await live.close();
  await withdrawn.close();
  await world.close();
});

const headers = () => ({ authorization: `Bearer ${token}` });
const declare = (app: App, gateways: string[]) =>
  app.inject({ method: 'POST', url: '/v1/declarations', headers: headers(), payload: { gateways, subject: 'child', reasonCode: 'strategy-discussion', reference: 'REF-1', acknowledged: true } });

test('live work is offered signed gateways only, and says that they are confirmed', async () => {
  const response = await live.inject({ url: '/v1/gateways?subject=child', headers: headers() });
  expect(response.json<{ gateways: { id: string; status: string; statusText?: string }[] }>().gateways.map(({ id, status, statusText }) => [id, status, statusText])).toEqual([[signed, 'confirmed', undefined]]);
});

test('live work refuses a gateway that nobody has signed, alone and beside a signed one', async () => {
  expect((await declare(live, [signed])).statusCode).toBe(201);
  for (const [gateways, at] of [[['children-act-1989-s17'], 0], [[signed, 'children-act-1989-s17'], 1]] as const) {
    expect((await declare(live, [...gateways])).json()).toMatchObject({ status: 422, code: 'gateway-not-available', errors: [{ pointer: `/gateways/${at}`, rule: 'not-confirmed' }] });
  }
});

test('a signature that no longer holds ends the declarations made under it at their next question', async () => {
  const { id } = (await declare(live, [signed])).json<{ id: string }>();
  const ask = (app: App) => app.inject({ method: 'POST', url: '/v1/searches', headers: headers(), payload: { declarationId: id, person } });
  expect((await ask(live)).statusCode).toBe(200);
  expect((await ask(withdrawn)).json()).toMatchObject({ status: 409, code: 'declaration-expired' });
});

test('elsewhere the same gateways may be declared unsigned', async () => {
  expect((await declare(world.app, ['children-act-1989-s17'])).statusCode).toBe(201);
});
