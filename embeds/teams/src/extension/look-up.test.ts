import fc from 'fast-check';
import fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { beforeEach, describe, expect, test } from 'vitest';

import { anyAnswer } from '../../test/any-answer.ts';
import type { StubCore } from '../../test/stub-core.ts';
import { stubCore } from '../../test/stub-core.ts';
import type { LookUpResult } from './look-up-schema.ts';
import type { LookUpFact } from './look-up-route.ts';
import { lookUpRoute } from './look-up-route.ts';

const place = { appId: 'app', entityId: 'mast', tabUrl: 'https://embeds.mast.example/v1/teams/tab' };

describe('a query of the flyout', () => {
  let core: StubCore;
  let told: LookUpFact[];
  const app = fastify();
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  lookUpRoute(app, { core: { coreUrl: 'https://core.example', hostOf: () => 'mast-teams', fetch: (url, init) => core.fetch(url, init) }, place, tell: (fact) => void told.push(fact), nowMs: () => 0 });

  beforeEach(() => {
    core = stubCore(fc.sample(anyAnswer, { numRuns: 1, seed: 3 })[0] as never);
    core.addresses = [{ address: 'Flat 4, Mariner Court, Swansea, SA1 1XW', question: { line1: 'Flat 4', postcode: 'SA1 1XW' } }];
    told = [];
  });

  const ask = async (query: string, headers: Record<string, string> = {}): Promise<LookUpResult[]> => {
    const answer = await app.inject({ method: 'POST', url: '/v1/teams/look-up', headers: { authorization: 'Bearer aaa.bbb.ccc', ...headers }, payload: { query } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    return answer.json<{ results: LookUpResult[] }>().results;
  };
  const paths = (): string[] => core.asked.map(({ path }) => path);

  test('too little typed, and a reference: core is asked who it is and nothing else', async () => {
    for (const text of ['4 Mar', 'SA1 1XW', '', '7F3A-1A2B']) expect(await ask(text)).toHaveLength(1);
    expect(new Set(paths())).toEqual(new Set(['/oauth/token', '/v1/me']));
  });

  test('without a live declaration for an address nothing is looked up, counted or hinted: one card that leads to the tab', async () => {
    core.declarations = [{ id: 'a', subject: 'child', live: true }, { id: 'b', subject: 'address', live: false }];
    const [only, ...others] = await ask('Flat 4 Mariner Court SA1 1XW');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ title: 'Say why first', subtitle: '', reference: '' });
    expect(only?.openUrl).not.toContain('context');
    expect(paths()).not.toContain('/v1/address-lookup');
    expect(paths()).not.toContain('/v1/searches');
  });

  test('a declaration that was made for another postcode is as none', async () => {
    core.refuse.set('/v1/address-lookup', { status: 409, code: 'declaration-bound' });
    expect(await ask('Flat 4 Mariner Court SA1 1XW')).toMatchObject([{ title: 'Say why first', subtitle: '' }]);
  });

  test('one address that is meant: who is involved there, to the person who asked', async () => {
    const [only] = await ask('flat 4 mariner court sa11xw');
    expect(only?.title).toBe('Flat 4, Mariner Court, Swansea, SA1 1XW');
    expect(only?.subtitle).toMatch(/other agenc(y|ies) involved|No shared record/);
    expect(only?.reference).toMatch(/^MAST reference [0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(paths().at(-1)).toBe('/v1/searches');
  });

  test('one address that is only like what was typed is shown and not searched, so that the declaration is not bound to a guess', async () => {
    expect(await ask('marina cort SA1 1XW')).toMatchObject([{ title: 'Flat 4, Mariner Court, Swansea, SA1 1XW', subtitle: '' }]);
    expect(paths()).not.toContain('/v1/searches');
  });

  test('several: to choose from, nothing counted', async () => {
    core.addresses = ['Flat 4', 'Flat 5'].map((line1) => ({ address: `${line1}, Mariner Court`, question: { line1 } }));
    const entries = await ask('mariner court SA1 1XW');
    expect(entries.map(({ title, subtitle }) => [title, subtitle])).toEqual([['Flat 4, Mariner Court', ''], ['Flat 5, Mariner Court', '']]);
    expect(paths()).not.toContain('/v1/searches');
  });

  test('no known address is not a green tick', async () => {
    core.addresses = [];
    expect(await ask('9 Nowhere SA1 1XW')).toMatchObject([{ title: 'No partner has sent a record of this address' }]);
  });

  test('a declaration bound to another house of the postcode: the address and no more', async () => {
    core.refuse.set('/v1/searches', { status: 409, code: 'declaration-bound' });
    expect(await ask('flat 4 mariner court SA1 1XW')).toMatchObject([{ title: 'Flat 4, Mariner Court, Swansea, SA1 1XW', subtitle: '' }]);
  });

  test.each(['no-account', 'awaiting-approval', 'suspended'])('an account that is %s is told so, and nothing is asked', async (standing) => {
    core.refuse.set('/oauth/token', { status: 400, standing });
    expect(await ask('flat 4 mariner court SA1 1XW')).toMatchObject([{ text: 'Open MAST: it says what to do.' }]);
    expect(paths()).toEqual(['/oauth/token']);
  });

  test('a token that core refuses, or none, is 401: Teams asks for another', async () => {
    core.refuse.set('/oauth/token', { status: 400 });
    const refused = await app.inject({ method: 'POST', url: '/v1/teams/look-up', headers: { authorization: 'Bearer aaa.bbb.ccc' }, payload: { query: 'x' } });
    expect([refused.statusCode, refused.json()]).toEqual([401, { title: 'Sign in again', status: 401, code: 'unauthenticated' }]);
    const without = await app.inject({ method: 'POST', url: '/v1/teams/look-up', payload: { query: 'x' } });
    expect(without.statusCode).toBe(401);
    expect(told.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
  });

  test('too often, and core away: said so, 200, nothing of the question in the log', async () => {
    core.refuse.set('/v1/address-lookup', { status: 429, code: 'search-limit-own' });
    expect(await ask('flat 4 mariner court SA1 1XW')).toMatchObject([{ title: 'You have asked very often' }]);
    core.fetch = () => Promise.reject(new Error('flat 4 mariner court'));
    expect(await ask('flat 4 mariner court SA1 1XW')).toMatchObject([{ title: 'MAST cannot answer now' }]);
    expect(JSON.stringify(told)).not.toMatch(/mariner/i);
  });

  test('the language of the account, else of the client', async () => {
    expect((await ask('x', { 'accept-language': 'cy-GB,en;q=0.8' }))[0]?.openText).toBe('Agor yn MAST');
    core.language = 'en';
    expect((await ask('x', { 'accept-language': 'cy-GB' }))[0]?.openText).toBe('Open in MAST');
  });
});
