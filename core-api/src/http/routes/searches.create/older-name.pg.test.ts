import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';
import type { Answer } from '../../../answer/answer-schema.ts';

let world: AnswerWorld;
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const named = (sourceRef: string, given: string, date: string) =>
  headline({
    sourceRef,
    date,
    status: 'closed',
    person: { names: [{ given, family: 'Hirwaun', use: 'usual' }], dateOfBirth: { value: '2012-05-17', precision: 'day' }, identifiers: [{ system: 'nhs-number', value: '9990000018', verified: true }] },
  });

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

test('a person is found by the name of an older record, which itself is not shown', async () => {
  await world.deliver(world.police, [named('old', 'Seren', daysAgo(900))]);
  const ask = async (): Promise<Answer> => {
    const token = await world.userToken(world.council);
    const response = await world.post('/v1/searches', token, { declarationId: await world.declare(token), person: { given: 'Seren', family: 'Hirwaun', dateOfBirth: '2012-05-17' } });
    return response.json<Answer>();
  };
  expect((await ask()).people).toEqual([]);
  await world.deliver(world.health, [named('new', 'Blodwen', daysAgo(9))]);
  const answer = await ask();
  expect(answer).toMatchObject({ total: 1, people: [{ names: ['Blodwen Hirwaun'], involvements: [{ recordDate: daysAgo(9) }] }] });
});
