import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { placesWorld } from '../../test/places-world.ts';
import type { Answer } from './answer-schema.ts';

let world: AnswerWorld;
let token: string;
let declarationId: string;
let answer: Answer;

beforeAll(async () => {
  world = await placesWorld();
  token = await world.userToken(world.council);
  declarationId = await world.declare(token, { subject: 'address' });
  answer = (await world.post('/v1/searches', token, { declarationId, address: { line1: '40 Station Road', postcode: 'WS1 4DQ' } })).json<Answer>();
});
afterAll(() => world.close());

const flatOne = (): string => answer.places.find(({ address }) => address.includes('Flat 1'))?.placeId ?? 'none';

test('a home within the building asked about, picked, is shown with its involvements, alone and audited', async () => {
  expect(answer.places.find(({ placeId }) => placeId === flatOne())).not.toHaveProperty('involvements');
  const view = await world.post(`/v1/places/${flatOne()}/view`, token, { declarationId });
  expect(view.statusCode, view.body).toBe(200);
  expect(view.json<Answer>().places).toMatchObject([{ placeId: flatOne(), involvements: [{ fullName: 'Siobhan Oyelaran' }] }]);
  expect(view.json<Answer>().people).toEqual([]);
  expect(view.json<Answer>().coverage).toHaveLength(3);
  expect(await world.database.sql("select 1 from audit_leaf where kind = 'place-viewed'")).toHaveLength(1);
});

test('what came of a call about a place that was viewed may be told', async () => {
  const view = (await world.post(`/v1/places/${flatOne()}/view`, token, { declarationId })).json<Answer>();
  const involvementId = view.places[0]?.involvements?.[0]?.involvementId;
  const told = await world.post('/v1/outcomes', token, { declarationId, involvementId, outcome: 'spoke' });
  expect(told.statusCode, told.body).toBe(201);
});

test('a place that was not answered under this declaration is as unknown as one that does not exist', async () => {
  const fresh = await world.declare(token, { subject: 'address' });
  const under = await world.post(`/v1/places/${flatOne()}/view`, token, { declarationId: fresh });
  const nowhere = await world.post(`/v1/places/${crypto.randomUUID()}/view`, token, { declarationId });
  for (const response of [under, nowhere]) expect(response.json()).toMatchObject({ status: 404, code: 'not-found' });
});
