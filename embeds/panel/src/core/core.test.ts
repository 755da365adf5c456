import { readFileSync } from 'node:fs';

import { expect, test, vi } from 'vitest';

import { exchangeOrder } from '../exchange.ts';
import { createCoreClient } from './core-client.ts';
import { readLaunch } from './read-launch.ts';
import { readProblem } from './read-problem.ts';

const jwt = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;

test.each([
  [401, { code: 'unauthenticated' }, 'session-expired'],
  [403, { code: 'forbidden' }, 'not-allowed'],
  [403, { code: 'subject-mismatch' }, 'other-subject'],
  [404, { code: 'not-found' }, 'not-allowed'],
  [409, { code: 'declaration-expired' }, 'declaration-expired'],
  [409, { code: 'declaration-bound' }, 'other-subject'],
  [422, { code: 'question-too-thin', errors: [{ pointer: '/person/dateOfBirth' }] }, 'question-thin'],
  [422, { code: 'gateway-not-available' }, 'not-allowed'],
  [422, { code: 'reason-too-thin', errors: [{ pointer: '/reason' }] }, 'reason-thin'],
  [503, { code: 'audit-unavailable' }, 'unavailable'],
  [400, { error: 'invalid_grant' }, 'launch-refused'],
  [400, { error: 'invalid_grant', error_description: 'suspended' }, 'suspended'],
  [400, { error: 'invalid_grant', error_description: 'no-account' }, 'no-account'],
  [400, { error: 'invalid_grant', error_description: 'offline' }, 'launch-refused'],
  [403, { code: 'confirmation-overdue' }, 'suspended'],
  [400, { code: 'invalid-request' }, 'unexpected'],
  [502, undefined, 'unavailable'],
])('status %i with %o is worded as %s', (status, body, kind) => {
  expect(readProblem(status, body).kind).toBe(kind);
});

test('a thin question keeps the pointers that say what to add', () => {
  expect(readProblem(422, { code: 'question-too-thin', errors: [{ pointer: '/person/dateOfBirth' }, null] }).pointers).toEqual(['/person/dateOfBirth']);
});

test('of an assertion only the issuer, the staff id and whether it binds an origin are read; anything else is undefined', () => {
  const form = (assertion: string) => ({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  const [first, second] = [jwt({ iss: 'cwm-case', origin: 'https://a.example' }), jwt({ iss: 'cwm-case', sub: 'sw-1', subject: { person: { given: 'Siân' } } })];
  expect(readLaunch(first)).toEqual({ form: form(first), issuer: 'cwm-case', staffId: '', originClaimed: true });
  expect(readLaunch(second)).toEqual({ form: form(second), issuer: 'cwm-case', staffId: 'sw-1', originClaimed: false });
  for (const other of ['', 'a', 'a.b', 'a.e30.c', '{', jwt({ iss: 7 })]) expect(readLaunch(other)).toBeUndefined();
});

test('an order of an embed of ours becomes the form of a token exchange, with the subject as JSON, and whom it is for', () => {
  const order = exchangeOrder({ subjectToken: 'a.b.c', kind: 'id_token', subject: { person: { family: 'Bond', dateOfBirth: '1968-11-04' } }, staffId: 'Practitioner/9' });
  expect(readLaunch(order)).toEqual({
    form: {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: 'a.b.c',
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      subject: '{"person":{"family":"Bond","dateOfBirth":"1968-11-04"}}',
    },
    staffId: 'Practitioner/9',
  });
  expect(readLaunch(exchangeOrder({ subjectToken: 'a.b.c', kind: 'access_token', staffId: 'oid' }))?.form['subject']).toBeUndefined();
});

test('calls carry no cookie, no referrer and nothing personal in the URL', async () => {
  const seen: Request[] = [];
  const core = createCoreClient({
    coreUrl: 'https://core.example',
    fetch: vi.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
      seen.push(input instanceof Request ? input : new Request(input, init));
      return Response.json({ access_token: 't', gateways: [] });
    }),
  });
  const call = { token: 'secret', lang: 'cy' as const, signal: new AbortController().signal };
  await core.exchange({ assertion: jwt({ iss: 'h', name: 'Canary' }), client_id: 'h', origin: 'https://case.example' }, call.signal);
  await core.gateways(call, 'child');
  await core.viewPerson(call, '0198f000-0000-7000-8000-0000000000a1', 'd');
  expect(seen.map((request) => request.url)).toEqual([
    'https://core.example/oauth/token',
    'https://core.example/v1/gateways?subject=child',
    'https://core.example/v1/people/0198f000-0000-7000-8000-0000000000a1/view',
  ]);
  for (const request of seen) expect([request.credentials, request.referrerPolicy, request.cache]).toEqual(['omit', 'no-referrer', 'no-store']);
  expect(seen[1]?.headers.get('accept-language')).toBe('cy');
});

test('a network that fails is “offline”, whatever it threw', async () => {
  const core = createCoreClient({ coreUrl: 'https://core.example', fetch: () => Promise.reject(new TypeError('Mair Jones')) });
  const reply = await core.me({ token: 't', lang: 'en', signal: new AbortController().signal });
  expect(reply).toEqual({ ok: false, problem: { kind: 'offline', code: 'offline', pointers: [] } });
});

test('every call is a route of the API’s own description', async () => {
  const { paths } = JSON.parse(readFileSync(new URL('../../../../openapi/openapi.json', import.meta.url), 'utf8')) as { paths: Record<string, object> };
  const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, 'an-id')}`));
  const seen: string[] = [];
  const core = createCoreClient({
    coreUrl: 'https://core.example',
    fetch: async (input, init) => {
      seen.push(`${init?.method ?? 'GET'} ${new URL(input instanceof Request ? input.url : input).pathname}`);
      return Response.json({});
    },
  });
  const call = { token: 't', lang: 'en' as const, signal: new AbortController().signal };
  await Promise.all([core.me(call), core.gateways(call, 'adult'), core.declarations(call), core.search(call, 'd'), core.viewPerson(call, 'an-id', 'd'), core.giveReference(call, 'an-id', 'r')]);
  const body = {} as never;
  await Promise.all([core.declare(call, body), core.noteOutcome(call, body), core.raiseConcern(call, body), core.sendBroker(call, body), core.apply(call, body)]);
  expect(seen).toHaveLength(11);
  expect(seen.filter((each) => !described.includes(each))).toEqual([]);
});
