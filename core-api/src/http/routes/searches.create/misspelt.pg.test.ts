import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';
import type { Answer } from '../../../answer/answer-schema.ts';
import { knownSpellings } from '../../../answer/known-spellings.ts';
import type { HeadlineRecord } from '../../../shared/headline.ts';

let world: AnswerWorld;
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const sent = (sourceRef: string, given: string, family: string, value: string, changes: Partial<HeadlineRecord> = {}): HeadlineRecord =>
  headline({ sourceRef, date: daysAgo(10), person: { names: [{ given, family, use: 'usual' }], dateOfBirth: { value, precision: 'day' } }, ...changes });

beforeAll(async () => {
  world = await answerWorld();
  await world.deliver(world.police, [sent('p1', 'Rhodri', 'Bramley', '1988-02-03')]);
});
afterAll(() => world.close());

async function ask(partner: Partner, given: string, family: string, dateOfBirth: string): Promise<string[]> {
  const token = await world.userToken(partner);
  const response = await world.post('/v1/searches', token, { declarationId: await world.declare(token), person: { given, family, dateOfBirth } });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Answer>().people.flatMap(({ names }) => names);
}

test('who is asked for with both names misspelt is found by what records call them', async () => {
  expect(await ask(world.council, 'Rhotri', 'Bramney', '1988-02-03')).toEqual(['Rhodri Bramley']);
});

test('a name that came since is found within seconds, misspelt or not', async () => {
  await world.deliver(world.health, [sent('h1', 'Oswallt', 'Tredinnick', '1990-09-12')]);
  await expect.poll(() => ask(world.council, 'Oswalt', 'Tredimnick', '1990-09-12'), { timeout: 8_000, interval: 500 }).toEqual(['Oswallt Tredinnick']);
});

test('what only an organisation out of sight calls somebody is no spelling for the asker', async () => {
  await world.deliver(world.stranger, [sent('s1', 'Zebedee', 'Quornby', '1979-01-30')]);
  const spellings = await knownSpellings(world.core);
  await expect.poll(async () => (await knownSpellings(world.core)).near('quornbi', [world.stranger.organisationId]), { timeout: 8_000, interval: 500 }).toEqual(['quornby']);
  expect(spellings.near('quornbi', [world.council.organisationId, world.police.organisationId])).toEqual([]);
});

test('the words of an organisation that has left are forgotten', async () => {
  const { organisationId } = world.stranger;
  await world.core.keys.destroyOrganisation(organisationId);
  await expect.poll(async () => (await knownSpellings(world.core)).near('quornbi', [organisationId]), { timeout: 8_000, interval: 500 }).toEqual([]);
});
