import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';
import type { Answer } from '../../../answer/answer-schema.ts';

let world: AnswerWorld;
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
/** People of one name and postcode, born far apart. */
const crowd = (from: number, count: number, date: string) =>
  Array.from({ length: count }, (_, index) => {
    const at = from + index;
    const born = new Date(Date.UTC(1920, (at * 5) % 12, ((at * 7) % 27) + 1) + at * 400 * 86_400_000).toISOString().slice(0, 10);
    return headline({
      sourceRef: `r${at}`,
      date,
      status: 'closed',
      person: { names: [{ given: 'Pat', family: 'Crowd', use: 'usual' }], dateOfBirth: { value: born, precision: 'day' } },
      addresses: [{ lines: [`${at + 1} Long Row`, 'Walsall'], postcode: 'WS5 3AB', role: 'home' }],
    });
  });

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

async function ask(): Promise<Answer> {
  const token = await world.userToken(world.council);
  const response = await world.post('/v1/searches', token, { declarationId: await world.declare(token), person: { given: 'Pat', family: 'Crowd' }, address: { postcode: 'WS5 3AB' } });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Answer>();
}

test('who may be shown is found behind however many who may not', async () => {
  await world.deliver(world.police, crowd(0, 70, daysAgo(900)));
  await world.deliver(world.police, crowd(70, 1, daysAgo(9)));
  expect(await ask()).toMatchObject({ total: 1, refine: false, people: [{ names: ['Pat Crowd'] }] });
});

test('at most twenty people are shown, the total is theirs, and the answer asks for more', async () => {
  await world.deliver(world.police, crowd(71, 21, daysAgo(9)));
  const answer = await ask();
  expect(answer.people).toHaveLength(20);
  expect(answer).toMatchObject({ total: 20, refine: true });
  for (const person of answer.people) expect(person).not.toHaveProperty('involvements');
});
