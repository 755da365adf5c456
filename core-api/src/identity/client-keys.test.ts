import { expect, test } from 'vitest';

import { silentLog } from '../shared/log.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { createClientKeys } from './client-keys.ts';
import type { RegisteredClient } from './find-client.ts';

const key = (kid: string) => ({ kty: 'EC', crv: 'P-384', x: 'x', y: 'y', kid, alg: 'ES384' });
const client: RegisteredClient = {
  clientId: 'connector', organisationId: 'o' as OrganisationId, kind: 'connector', jwks: { keys: [key('kept-here')] }, jwksUri: 'https://keys.example.org/jwks',
  revokedKids: [], tokensFrom: undefined, origins: [], originRequired: false, mfaRequired: false, feeds: [], upstream: undefined,
};

/** A partner's page, the looks at it, and a clock that the test turns. */
function world(first: readonly unknown[]) {
  const state = { page: first, looks: 0, now: Date.parse('2026-11-21T10:00:00Z'), isDown: false };
  const keysOf = createClientKeys({ clock: { now: () => new Date(state.now) }, log: silentLog }, async () => {
    state.looks += 1;
    if (state.isDown) throw new Error('down');
    return state.page;
  });
  const kids = async (kid: string, of = client): Promise<string[]> => (await keysOf(of, kid)).keys.map((one) => one.kid ?? '');
  return { state, kids };
}

test('keys kept here need no page; with a page only the page counts', async () => {
  const { state, kids } = world([key('published')]);
  expect(await kids('kept-here', { ...client, jwksUri: undefined })).toEqual(['kept-here']);
  expect(state.looks).toBe(0);
  expect(await kids('published')).toEqual(['published']);
});

test('old and new key overlap; a new one is found at its first use, and a removed one is dead within five minutes', async () => {
  const { state, kids } = world([key('old')]);
  await kids('old');
  state.page = [key('old'), key('new')];
  state.now += 60_000;
  expect(await kids('new')).toEqual(['old', 'new']);
  expect(state.looks).toBe(2);
  state.page = [key('new')];
  state.now += 299_000;
  expect(await kids('old')).toContain('old');
  state.now += 1_000;
  expect(await kids('old')).toEqual(['new']);
});

test('made-up key ids make no traffic: one look a minute, and one for many at once', async () => {
  const { state, kids } = world([key('a')]);
  await Promise.all(Array.from({ length: 50 }, (_none, n) => kids(`made-up-${n}`)));
  expect(state.looks).toBe(1);
  for (let n = 0; n < 59; n += 1) {
    state.now += 1_000;
    await kids(`again-${n}`);
  }
  expect(state.looks).toBe(1);
  state.now += 1_000;
  await kids('again');
  expect(state.looks).toBe(2);
});

test('a page that is away serves its last keys for an hour, then none', async () => {
  const { state, kids } = world([key('a')]);
  await kids('a');
  state.isDown = true;
  state.now += 59 * 60_000;
  expect(await kids('a')).toEqual(['a']);
  state.now += 60_000;
  expect(await kids('a')).toEqual([]);
});

test('a key that was taken back is never taken again, on the page or here', async () => {
  const { kids } = world([key('bad'), key('good')]);
  expect(await kids('good', { ...client, revokedKids: ['bad'] })).toEqual(['good']);
  expect(await kids('kept-here', { ...client, jwksUri: undefined, revokedKids: ['kept-here'] })).toEqual([]);
});

test('what is no public signing key is left out, and a page of many is cut at ten', async () => {
  const { kids } = world([{ kty: 'oct', k: 'secret', kid: 'symmetric' }, { ...key('private'), d: 'd' }, { ...key('encrypts'), use: 'enc' }, { kty: 'RSA', kid: 'short', n: 'AQAB', e: 'AQAB' }, 'text', key('good')]);
  expect(await kids('good')).toEqual(['good']);
  const many = world(Array.from({ length: 20 }, (_none, n) => key(`k${n}`)));
  expect(await many.kids('k0')).toHaveLength(10);
});
