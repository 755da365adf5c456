import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';

let world: AnswerWorld;
beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

const get = async (url: string, token: string): Promise<unknown> => {
  const response = await world.app.inject({ url, headers: { authorization: `Bearer ${token}` } });
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
};

test('who has been named for what is read by those who name and those who oversee, of their own organisation alone; the named see their own with their sign-in', async () => {
  const { council, police } = world;
  const administrator = await world.signInToken(council, { role: 'administrator', steppedUp: true });
  const accountId = await world.accountOf(council, 'team-lead', 'jo');
  const change = (action: 'name' | 'end') => world.post('/v1/designations', administrator, { accountId, duty: 'override', action });
  expect((await change('name')).statusCode).toBe(200);
  const named = { designations: [{ accountId, duty: 'override' }] };
  for (const role of ['administrator', 'information-governance-lead'] as const) {
    expect(await get('/v1/designations', await world.signInToken(council, { role }))).toMatchObject(named);
    expect(await get('/v1/designations', await world.signInToken(police, { role }))).toEqual({ designations: [] });
  }
  const jo = await world.signInToken(council, { role: 'team-lead', name: 'jo' });
  expect(await get('/v1/me', jo)).toMatchObject({ duties: ['override'] });
  expect(await get('/v1/me', await world.signInToken(council, { role: 'team-lead', name: 'kim' }))).not.toHaveProperty('duties');
  await change('end');
  expect(await get('/v1/me', jo)).not.toHaveProperty('duties');
  expect(await get('/v1/designations', administrator)).toEqual({ designations: [] });
});

test('a host’s token carries no duty, though its user has one: whoever acts by name signs in themselves', async () => {
  const { council } = world;
  const administrator = await world.signInToken(council, { role: 'administrator', steppedUp: true });
  const named = await world.post('/v1/designations', administrator, { accountId: council.accountId, duty: 'refuge-list', action: 'name' });
  expect(named.json()).toMatchObject({ designations: [{ accountId: council.accountId, duty: 'refuge-list' }] });
  const me = await get('/v1/me', await world.userToken(council));
  expect(me).toMatchObject({ accountId: council.accountId });
  expect(me).not.toHaveProperty('duties');
});
