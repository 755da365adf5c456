import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';
import type { Answer } from '../../../answer/answer-schema.ts';

let world: AnswerWorld;
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const born = { value: '1980-04-05', precision: 'day' as const };
const home = { lines: ['7 Elm Row', 'Walsall'], postcode: 'WS1 4EE', role: 'home' as const };
const sent = (sourceRef: string, date: string, status: 'open' | 'closed', middle?: string) =>
  headline({ sourceRef, date, status, person: { names: [{ given: 'Tamsin', middle, family: 'Quillfeather', use: 'usual' }], dateOfBirth: born }, addresses: [home] });

beforeAll(async () => {
  world = await answerWorld();
  await world.deliver(world.council, [sent('c1', daysAgo(5), 'open')]);
  await world.deliver(world.police, [sent('p1', daysAgo(4), 'closed', 'Zephyrine'), sent('p2', daysAgo(500), 'closed', 'Zephyrine')]);
});
afterAll(() => world.close());

async function ask(question: object): Promise<Answer> {
  const token = await world.userToken(world.health);
  const declarationId = await world.declare(token, { subject: 'household' });
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Answer>();
}
const person = { person: { given: 'Tamsin', family: 'Quillfeather', dateOfBirth: '1980-04-05' } };
const address = { address: { line1: '7 Elm Row', postcode: 'WS1 4EE' } };

test('nothing is shown from before the answer’s window but open work, however long an agreement lets it be seen', async () => {
  await world.database.sql('update agreement set display_months = 36');
  const [found] = (await ask(person)).people;
  expect(found?.involvements?.map((one) => one.recordDate)).toEqual([daysAgo(4), daysAgo(5)]);
  await world.database.sql('update agreement set display_months = 12');
});

test('what a suspended feed sent is neither shown nor evidence nor counted, and the feed is listed as suspended', async () => {
  await world.database.sql("update feed_state set status = 'suspended' where feed_id = $1", [world.police.feedId]);
  const [byPerson, byAddress] = [await ask(person), await ask(address)];
  expect(byPerson).toMatchObject({ total: 1, people: [{ names: ['Tamsin Quillfeather'] }] });
  expect(byPerson.people[0]?.involvements?.map((one) => one.organisation.code)).toEqual([world.council.code]);
  expect(byAddress.places[0]?.involvements?.map((one) => one.organisation.code)).toEqual([world.council.code]);
  expect(byPerson.coverage.find((row) => row.feed === world.police.feedId)).toMatchObject({ state: 'suspended' });
  await world.database.sql("update feed_state set status = 'active' where feed_id = $1", [world.police.feedId]);
});
