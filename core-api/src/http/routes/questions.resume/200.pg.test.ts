import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';
import type { Answer } from '../../../answer/answer-schema.ts';
import type { ResumedQuestion } from '../../../answer/resumed-question-schema.ts';

const mair = { person: { given: 'Mair', family: 'Prawf', dateOfBirth: '2011-03-12' } };
const other = { person: { given: 'Jane', family: 'Doe', dateOfBirth: '1980-01-01' } };
let world: AnswerWorld;

beforeAll(async () => {
  world = await answerWorld();
  const person = { names: [{ given: 'Mair', family: 'Prawf', use: 'usual' as const }], dateOfBirth: { value: '2011-03-12', precision: 'day' as const } };
  await world.deliver(world.police, [headline({ sourceRef: 'p1', date: new Date().toISOString().slice(0, 10), person })]);
});
afterAll(() => world.close());

const code = (id: string): string => `${id.slice(-8, -4)}-${id.slice(-4)}`.toUpperCase();
const resume = (token: string, reference: string) => world.post('/v1/resumed-questions', token, { reference });
const asked = async (token: string): Promise<{ declarationId: string; answer: Answer }> => {
  const declarationId = await world.declare(token);
  const response = await world.post('/v1/searches', token, { declarationId, ...mair });
  expect(response.statusCode, response.body).toBe(200);
  return { declarationId, answer: response.json<Answer>() };
};
const colleague = () => world.signInToken(world.council, { role: 'practitioner', name: 'colleague' });

test('one’s own reference, in another session: the declaration and what was asked; asked again it is an answer of its own, with a leaf of its own', async () => {
  const { declarationId, answer } = await asked(await world.userToken(world.council));
  const later = await world.userToken(world.council);
  const found = (await resume(later, code(answer.searchId))).json<ResumedQuestion>();
  expect(found).toMatchObject({ id: declarationId, question: mair });
  const again = await world.post('/v1/searches', later, { declarationId: found.id, ...found.question });
  expect(again.statusCode, again.body).toBe(200);
  expect(again.json<Answer>().people).toMatchObject([{ names: ['Mair Prawf'] }]);
  const leaves = await world.database.sql<{ kind: string }>('select kind from audit_leaf where declaration_id = $1', [declarationId]);
  expect(leaves.filter(({ kind }) => kind === 'search-answered')).toHaveLength(2);
  // The reference of looking closer leads to the same question.
  const view = await world.post(`/v1/people/${answer.people[0]?.personId}/view`, later, { declarationId });
  expect((await resume(later, code(view.json<Answer>().searchId))).json()).toMatchObject({ id: declarationId, question: mair });
});

test('a declaration’s own reference: nothing before it is bound to a question, then that question', async () => {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token);
  expect((await resume(token, code(declarationId))).statusCode).toBe(404);
  await world.post('/v1/searches', token, { declarationId, ...mair });
  expect((await resume(token, code(declarationId))).json()).toMatchObject({ id: declarationId, question: mair });
});

test('a colleague, another organisation, a reference of nothing and a declaration that ended: not found, in the same words', async () => {
  const token = await world.userToken(world.council);
  const { declarationId, answer } = await asked(token);
  const reference = code(answer.searchId);
  const answers = [await resume(await colleague(), reference), await resume(await world.userToken(world.health), reference), await resume(token, '0000-0000')];
  await world.database.sql(`update declaration set expires_at = now() - interval '1 second' where declaration_id = $1`, [declarationId]);
  answers.push(await resume(token, reference));
  for (const response of answers) {
    expect(response.statusCode).toBe(404);
    expect({ ...response.json<object>(), instance: '' }).toEqual({ ...answers[0]?.json<object>(), instance: '' });
    expect(response.body).not.toMatch(/prawf|2011/i);
  }
});

test('a session that a host opened for one subject finds no reference of another', async () => {
  const { answer } = await asked(await world.userToken(world.council));
  const reference = code(answer.searchId);
  expect((await resume(await world.userToken(world.council, { subject: other }), reference)).statusCode).toBe(404);
  expect((await resume(await world.userToken(world.council, { subject: mair }), reference)).json()).toMatchObject({ question: mair });
});

test('what else stands in a link is refused unread, and not quoted', async () => {
  const response = await resume(await world.userToken(world.council), 'Mair Prawf');
  expect(response.statusCode).toBe(400);
  expect(response.body).not.toContain('Prawf');
});
