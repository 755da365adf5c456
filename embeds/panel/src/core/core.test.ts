import { expect, test, vi } from 'vitest';

import { readAssertionClaims } from './assertion-claims.ts';
import { createCoreClient } from './core-client.ts';
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
  [400, { code: 'invalid-request' }, 'unexpected'],
  [502, undefined, 'unavailable'],
])('status %i with %o is worded as %s', (status, body, kind) => {
  expect(readProblem(status, body).kind).toBe(kind);
});

test('a thin question keeps the pointers that say what to add', () => {
  expect(readProblem(422, { code: 'question-too-thin', errors: [{ pointer: '/person/dateOfBirth' }, null] }).pointers).toEqual(['/person/dateOfBirth']);
});

test('of an assertion only the issuer and whether it binds an origin are read; anything else is undefined', () => {
  expect(readAssertionClaims(jwt({ iss: 'cwm-case', origin: 'https://a.example' }))).toEqual({ issuer: 'cwm-case', originClaimed: true });
  expect(readAssertionClaims(jwt({ iss: 'cwm-case', subject: { person: { given: 'Siân' } } }))).toEqual({ issuer: 'cwm-case', originClaimed: false });
  for (const other of ['', 'a.b', 'a.e30.c', jwt({ iss: 7 })]) expect(readAssertionClaims(other)).toBeUndefined();
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
  await core.exchange({ assertion: jwt({ iss: 'h', name: 'Canary' }), clientId: 'h', origin: 'https://case.example' }, call.signal);
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
