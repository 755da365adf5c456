import { expect, test } from 'vitest';

import { askCore } from './ask-core.ts';

const now = () => new Date('2026-11-22T09:00:00Z');
const question = { coreUrl: 'https://core.example.org', clientId: 'cwm-case', assertion: 'a.b.c', origin: 'https://cases.example.org' };
const answering = (status: number, body: unknown, date = 'Sun, 22 Nov 2026 09:00:03 GMT') => {
  const sent: string[] = [];
  const fetch: typeof globalThis.fetch = async (to, init) => {
    sent.push(`${typeof to === 'string' ? to : ''} ${init?.body instanceof URLSearchParams ? init.body.toString() : ''}`);
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { date } });
  };
  return { sent, world: { fetch, now } };
};

test.each([
  ['accepted', 200, { access_token: 'canarytoken' }, 'core-accepted'],
  ['no account', 400, { error: 'invalid_grant', error_description: 'no-account' }, 'core-no-account'],
  ['waiting', 400, { error: 'invalid_grant', error_description: 'awaiting-approval' }, 'core-awaiting-approval'],
  ['suspended', 400, { error: 'invalid_grant', error_description: 'suspended' }, 'core-suspended'],
  ['refused without a word', 400, { error: 'invalid_grant', error_description: 'assertion is not valid' }, 'core-refused'],
  ['a description that is a name of every object', 400, { error: 'invalid_grant', error_description: 'constructor' }, 'core-refused'],
  ['an unknown client', 401, { error: 'invalid_client' }, 'core-client'],
  ['an unreadable form', 400, { error: 'invalid_request' }, 'core-request'],
  ['too many', 429, {}, 'core-busy'],
  ['another service at that address', 200, '<html>', 'core-unreachable'],
] as const)('%s', async (_name, status, body, code) => {
  const { sent, world } = answering(status, body);
  const findings = await askCore(question, world, false);
  expect(findings).toEqual([{ code }]);
  expect(sent).toEqual(['https://core.example.org/oauth/token grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&client_id=cwm-case&assertion=a.b.c&origin=https%3A%2F%2Fcases.example.org']);
  expect(JSON.stringify(findings)).not.toContain('canary');
});

test('what was found before explains the refusal', async () => {
  expect(await askCore(question, answering(400, { error: 'invalid_grant' }).world, true)).toEqual([{ code: 'core-refused-as-found' }]);
});

test('clocks that are apart are told of', async () => {
  expect(await askCore(question, answering(200, { access_token: 't' }, 'Sun, 22 Nov 2026 09:03:00 GMT').world, false)).toEqual([{ code: 'core-accepted' }, { code: 'clock-differs', seconds: 180 }]);
});

test('a core that is not there is told of', async () => {
  expect(await askCore(question, { fetch: () => Promise.reject(new Error('canary')), now }, false)).toEqual([{ code: 'core-unreachable' }]);
});
