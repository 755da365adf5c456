import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Pair, Probe } from '../../../test/alike/make-pairs.ts';
import { alikePairs } from '../../../test/alike/make-pairs.ts';
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
  const { paths = {} } = world.app.swagger() as unknown as { paths?: Record<string, Record<string, { operationId: string }>> };
  const withId = Object.entries(paths).flatMap(([url, methods]) => (url.includes('{') ? Object.values(methods).map(({ operationId }) => operationId) : []));
  expect(withId.length).toBeGreaterThanOrEqual(12);
  const tried = new Set(pairs.map(({ name }) => name.split(' ')[0]));
  expect(withId.filter((operation) => !tried.has(operation))).toEqual([]);
});

test('unknown and forbidden answer alike on all of them', async () => {
  for (const { name, forbidden, unknown } of pairs) {
    const [one, other, third] = [await send(forbidden), await send(unknown()), await send(unknown())];
    expect(one.statusCode, `${name} ${one.body}`).toBe(404);
    expect(one.json(), name).toMatchObject({ code: 'not-found' });
    expect(seen(one), name).toEqual(seen(other));
    expect(seen(third), name).toEqual(seen(other));
  }
});

/** Written otherwise, as a machine might: never a way to learn more. */
const spellings: readonly ((id: string) => string)[] = [(id) => id.toUpperCase(), (id) => `${id}x`, (id) => id.slice(0, -1), (id) => `${id} `, () => '00000000-0000-0000-0000-000000000000', (id) => `${id}\u0000`, () => '..', () => 'x'.repeat(63)];

test('however an id is written, the forbidden one answers as the unknown one', async () => {
  for (const { name, forbidden, unknown } of pairs) {
    const none = unknown();
    for (const [n, spelt] of spellings.entries()) {
      const written = (probe: Probe): Probe => {
        const [was, becomes] = [idIn(probe, forbidden, none), spelt(idIn(probe, forbidden, none))];
        return { ...probe, url: probe.url.replace(encodeURIComponent(was), encodeURIComponent(becomes)), body: JSON.parse(JSON.stringify(probe.body ?? null).replace(JSON.stringify(was), JSON.stringify(becomes))) as unknown ?? undefined };
      };
      const [one, other] = [await send(written(forbidden)), await send(written(none))];
      expect([400, 404], `${name} spelling ${n}: ${one.body}`).toContain(one.statusCode);
      expect(seen(one), `${name} spelling ${n}`).toEqual(seen(other));
    }
  }
});

/** The id in which two probes of one pair differ, as it stands in the first. */
function idIn(probe: Probe, forbidden: Probe, unknown: Probe): string {
  const other = probe === forbidden ? unknown : forbidden;
  const [mine, theirs] = [probe, other].map(({ url, body }) => [...url.split('/'), ...Object.values((body ?? {}) as Record<string, unknown>)]);
  const found = mine?.find((value, at) => typeof value === 'string' && value !== theirs?.[at]);
  return decodeURIComponent(String(found));
}
