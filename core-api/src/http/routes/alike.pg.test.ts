import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { ApiDocument } from '../../../test/alike/example-body.ts';
import { idSlots } from '../../../test/alike/id-slots.ts';
import type { Pair, Probe } from '../../../test/alike/make-pairs.ts';
import { alikePairs } from '../../../test/alike/make-pairs.ts';
import { tokenPairs } from '../../../test/alike/token-pairs.ts';
import { unpaired } from '../../../test/alike/request-bodies.ts';
import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';

/** What is not the caller's and what nobody has answer alike, on every route that takes an id: status, body and headers. Time is measured by `npm run bench:alike`. */
let world: AnswerWorld;
let pairs: readonly Pair[];
beforeAll(async () => {
  world = await answerWorld();
  pairs = await alikePairs(world);
});
afterAll(() => world.close());

async function send({ method, url, token, body }: Probe): Promise<LightMyRequestResponse> {
  return world.app.inject({ method: method as 'GET', url, headers: { authorization: `Bearer ${await token()}` }, ...(body === undefined ? {} : { payload: body as object }) });
}

/** All that a caller sees but the id of the request, which is ours, and the date. */
function seen(response: LightMyRequestResponse) {
  const { 'x-request-id': _id, date: _date, ...headers } = response.headers;
  return { status: response.statusCode, headers, body: { ...response.json<object>(), instance: '' } };
}

test('every route with an id is tried', () => {
  const document = world.app.swagger() as unknown as ApiDocument;
  const slots = Object.entries(document.paths).flatMap(([path, methods]) => Object.values(methods).flatMap((operation) => idSlots(document, path, operation).map(({ pointer }) => `${operation.operationId} ${pointer}`)));
  expect(slots.length).toBeGreaterThanOrEqual(60);
  const tried = new Set(pairs.map(({ name }) => name.replace(/ \d+$/, '')));
  expect(slots.filter((slot) => !tried.has(slot)).toSorted()).toEqual(Object.keys(unpaired).toSorted());
});

test('unknown and forbidden answer alike on all of them', async () => {
  for (const { name, isThing, foreign, unknown, probe } of pairs) {
    const [one, other, third] = [await send(probe(foreign)), await send(probe(unknown())), await send(probe(unknown()))];
    expect(isThing ? [404] : [200, 202, 400, 404, 422], `${name} ${one.body}`).toContain(one.statusCode);
    expect(one.json<{ code?: string }>().code, name).toBe(one.statusCode === 404 ? 'not-found' : one.json<{ code?: string }>().code);
    expect(seen(one), name).toEqual(seen(other));
    expect(seen(third), name).toEqual(seen(other));
  }
});

test('at the token endpoint, an unknown client and a known one that proves nothing answer alike, and so do unknown and linked staff to whoever does not hold the host’s key', async () => {
  const questions = await tokenPairs(world);
  expect(questions.map(({ name }) => name)).toHaveLength(7);
  for (const { name, one: [one], other: [other] } of questions) {
    const answers = [];
    for (const probe of [one, other]) {
      if (probe?.form === undefined) throw new Error(name);
      const { headers, statusCode, body } = await world.app.inject({ method: 'POST', url: probe.url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(await probe.form()).toString() });
      const { 'x-request-id': _id, date: _date, ...rest } = headers;
      answers.push({ statusCode, body, rest });
    }
    expect([400, 401], `${name} ${answers[0]?.body}`).toContain(answers[0]?.statusCode);
    expect(answers[0], name).toEqual(answers[1]);
  }
});

/** Written otherwise, as a machine might: never a way to learn more. */
const zeroByte = (id: string): string => `${id}\u0000`;
const spellings: readonly ((id: string) => string)[] = [(id) => id.toUpperCase(), (id) => `${id}x`, (id) => id.slice(0, -1), (id) => `${id} `, () => '00000000-0000-0000-0000-000000000000', zeroByte, () => '..', () => 'x'.repeat(63)];

test('however an id is written, the forbidden one answers as the unknown one', async () => {
  for (const { name, isThing, foreign, unknown, probe } of pairs) {
    for (const [n, spelt] of spellings.entries()) {
      const [one, other] = [await send(probe(spelt(foreign))), await send(probe(spelt(unknown())))];
      expect(spelt === zeroByte ? [400, 404] : [400, 404, ...(isThing ? [] : [200, 202, 422])], `${name} spelling ${n}: ${one.body}`).toContain(one.statusCode);
      expect(seen(one), `${name} spelling ${n}`).toEqual(seen(other));
    }
  }
});
