import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';

const body = { gateway: 'children-act-1989-s47', subject: 'child', reason: 'Strategy discussion this afternoon', reference: 'REF-1', acknowledged: true };
let world: AnswerWorld;
let token: string;

beforeAll(async () => {
  world = await answerWorld();
  token = await world.userToken(world.council);
});
afterAll(() => world.close());

test('a declaration lasts 30 minutes and is audited', async () => {
  const response = await world.post('/v1/declarations', token, body);
  expect(response.statusCode).toBe(201);
  const { id, expiresAt } = response.json<{ id: string; expiresAt: string }>();
  expect(Math.round((Date.parse(expiresAt) - Date.now()) / 60_000)).toBe(30);
  expect(await world.database.sql('select kind from audit_leaf where declaration_id = $1', [id])).toEqual([{ kind: 'declaration-made' }]);
});

test('several gateways may be declared together', async () => {
  const { gateway: _one, ...rest } = body;
  const gateways = ['children-act-1989-s47', 'children-act-1989-s17'];
  expect((await world.post('/v1/declarations', token, { ...rest, gateways })).statusCode).toBe(201);
});

test.each<[string, Record<string, unknown>, string]>([
  ['of the other nation', { gateway: 'sswbwa-2014-s130' }, '/gateway'],
  ['for another kind of subject', { gateway: 'care-act-2014-s42' }, '/gateway'],
  ['that nobody wrote', { gateway: 'some-other-act' }, '/gateway'],
])('a gateway %s cannot be declared', async (_name, changes, pointer) => {
  const response = await world.post('/v1/declarations', token, { ...body, ...changes });
  expect(response.statusCode).toBe(422);
  expect(response.json()).toMatchObject({ code: 'gateway-not-available', errors: [{ pointer, rule: 'not-available' }] });
});

test.each<[string, Record<string, unknown>]>([
  ['a reason of under ten characters', { reason: 'because' }],
  ['a reason of over 200 characters', { reason: 'x'.repeat(201) }],
  ['no acknowledgement', { acknowledged: false }],
  ['no reference', { reference: '' }],
  ['gateway and gateways together', { gateways: ['children-act-1989-s17'] }],
])('%s is refused', async (_name, changes) => {
  expect((await world.post('/v1/declarations', token, { ...body, ...changes })).statusCode).toBe(400);
});
