import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';
import type { Answer } from '../../../answer/answer-schema.ts';
import type { RecordViewList } from '../../../audit/reading/record-view-schema.ts';

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

const ask = async (): Promise<Answer> => {
  const token = await world.userToken(world.council);
  const response = await world.post('/v1/searches', token, { declarationId: await world.declare(token), person: { given: 'Seren', family: 'Hirwaun', dateOfBirth: '2012-05-17' } });
  return response.json<Answer>();
};
const views = async (partner: Partner): Promise<unknown[]> => {
  const listed = (await world.post('/v1/record-views', await world.signInToken(partner, { role: 'information-governance-lead' }), {})).json<RecordViewList>();
  return listed.views.map(({ organisation, records }) => [organisation, records?.map(({ ref, way }) => [ref, way])]);
};

test('a person is found by the name of an older record, which itself is not shown', async () => {
  await world.deliver(world.police, [named('old', 'Seren', daysAgo(900))]);
  expect((await ask()).people).toEqual([]);
  await world.deliver(world.health, [named('new', 'Blodwen', daysAgo(9))]);
  const answer = await ask();
  expect(answer).toMatchObject({ total: 1, people: [{ names: ['Blodwen Hirwaun'], involvements: [{ recordDate: daysAgo(9) }] }] });
});

test('whose older record somebody was found by is told that it was read: the answer confirms what stands in it', async () => {
  const before = await views(world.police);
  await ask();
  const after = await views(world.police);
  expect([after.length - before.length, after[0]]).toEqual([1, [world.council.code, [['old', 'listed']]]]);
  expect((await views(world.health))[0]).toEqual([world.council.code, [['new', 'shown']]]);
});
