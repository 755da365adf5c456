import type { JWK } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import type { TestEhr } from '../../../test/ehr-world.ts';
import { addEhr, newEhrKey, publicHalf, signCall } from '../../../test/ehr-world.ts';
import { buildApp } from '../../app.ts';
import type { App } from '../../http/app-type.ts';

const jku = 'https://keys.example.org/jwks.json';
const path = '/cds-services';

let world: AnswerWorld;
let app: App;
let ehr: TestEhr;
/** The EHR's key page as it stands, how often it was asked, and the service's clock. */
let page: { keys: JWK[]; isAway: boolean; asked: string[] };
let now: Date;
beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  now = new Date();
  ehr = await addEhr(world, world.health, { jku, jwksUri: jku });
  page = { keys: [publicHalf(ehr.key)], isAway: false, asked: [] };
  const fetchKeys = async (uri: string): Promise<readonly unknown[]> => {
    page.asked.push(uri);
    if (page.isAway) throw new Error('jwks-unreachable');
    return page.keys;
  };
  app = await buildApp({ ...world.core, clock: { now: () => now } }, { embedOrigins: [], fetchKeys });
});

const later = (seconds: number): void => { now = new Date(now.getTime() + seconds * 1000); };
const call = async (key: JWK, header: Record<string, unknown> = {}): Promise<number> =>
  (await app.inject({ method: 'GET', url: `/v1${path}`, headers: { authorization: `Bearer ${await signCall(ehr, path, { key, now, header: { kid: key.kid, ...header } })}` } })).statusCode;

test('a published key is fetched from the registered page once, whether the token names it or not, and kept', async () => {
  expect(await call(ehr.key, { jku })).toBe(200);
  expect(await call(ehr.key)).toBe(200);
  expect(page.asked).toEqual([jku]);
});

test('a new key is found at once, and the old one is dead when the page no longer has it', async () => {
  expect(await call(ehr.key)).toBe(200);
  const next = await newEhrKey('ES384');
  page.keys = [publicHalf(ehr.key), publicHalf(next)];
  later(61);
  expect([await call(next), await call(ehr.key)]).toEqual([200, 200]);
  page.keys = [publicHalf(next)];
  later(301);
  expect([await call(next), await call(ehr.key)]).toEqual([200, 401]);
});

test('key ids that nobody has make one look a minute, however many come', async () => {
  expect(await call(ehr.key)).toBe(200);
  later(61);
  const strangers = await Promise.all(Array.from({ length: 20 }, () => newEhrKey('ES256')));
  for (const key of strangers) expect(await call(key, { alg: 'ES256' })).toBe(401);
  expect(page.asked).toHaveLength(2);
  expect(await call(ehr.key)).toBe(200);
});

test('a page that names another address in a token is never asked, and none is asked while the token names it', async () => {
  expect(await call(ehr.key, { jku: 'https://evil.example/jwks.json' })).toBe(401);
  expect(await call(ehr.key, { jku: `${jku}?next=https://evil.example` })).toBe(401);
  expect(page.asked).toEqual([]);
});

test('while the page is away known keys serve for an hour, unknown ones never', async () => {
  expect(await call(ehr.key)).toBe(200);
  page.isAway = true;
  later(1_800);
  expect([await call(ehr.key), await call(await newEhrKey('ES384'))]).toEqual([200, 401]);
  later(3_601);
  expect(await call(ehr.key)).toBe(401);
});

test('a key page that swaps the key under a known id: the stranger’s signature was never good, and is not while the page stands', async () => {
  expect(await call(ehr.key)).toBe(200);
  const swapped = await newEhrKey('ES384', String(ehr.key.kid));
  expect(await call(swapped)).toBe(401);
});

test('a private key on the page is a leaked key, and counts for nothing', async () => {
  page.keys = [ehr.key];
  expect(await call(ehr.key)).toBe(401);
});
