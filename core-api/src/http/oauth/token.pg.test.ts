import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld, exchange, launchClaims, signAssertion } from '../../../test/answer-world.ts';

const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
let world: AnswerWorld;

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

type Case = { claims?: Record<string, unknown>; header?: Record<string, unknown>; form?: Record<string, string>; key?: 'police' };

async function launch({ claims = {}, header = {}, form = {}, key }: Case) {
  const { council, core, app } = world;
  const assertion = await signAssertion(key === undefined ? council.hostKey : world[key].hostKey, launchClaims(council, core.clock.now(), claims), header);
  return exchange(app, { grant_type: grant, assertion, client_id: council.hostId, ...form });
}

test('a good launch assertion becomes a short token for that member of staff, with the host as actor and scope answer', async () => {
  const response = await launch({ claims: { subject: { person: { family: 'Canaryname', dateOfBirth: '1968-11-04' } }, caseRef: 'CASE-9' } });
  expect(response.statusCode).toBe(200);
  expect(response.json()).toMatchObject({ token_type: 'Bearer', expires_in: 900, scope: 'answer' });
  const claims = decodeJwt(response.json<{ access_token: string }>().access_token);
  expect(claims).toMatchObject({ iss: world.core.coreUrl, aud: world.core.coreUrl, sub: world.council.accountId, act: { sub: world.council.hostId } });
  expect(JSON.stringify(claims)).not.toMatch(/canaryname|1968|CASE-9/i);
  expect(response.headers['cache-control']).toContain('no-store');
});

test('what the host opened MAST for is sealed at rest', async () => {
  await launch({ claims: { subject: { person: { family: 'Canaryname', dateOfBirth: '1968-11-04' } } } });
  const rows = await world.database.sql<{ sealed: Buffer }>('select sealed from launch');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ sealed }) => sealed.includes('Canaryname'))).toEqual([]);
});

test('the panel’s own page may read the token answer, and no other page may', async () => {
  const { council, core, app } = world;
  const from = async (origin: string) => {
    const assertion = await signAssertion(council.hostKey, launchClaims(council, core.clock.now()));
    return exchange(app, { grant_type: grant, assertion, client_id: council.hostId }, { origin });
  };
  const panel = await from('http://127.0.0.1:4301');
  expect([panel.statusCode, panel.headers['access-control-allow-origin']]).toEqual([200, 'http://127.0.0.1:4301']);
  const other = await from('https://evil.example.org');
  expect([other.statusCode, other.headers['access-control-allow-origin']]).toEqual([400, undefined]);
  expect(other.body).not.toContain('access_token');
});

const iat = (): number => Math.floor(Date.now() / 1000);

test.each<[string, () => Case]>([
  ['of another issuer', () => ({ claims: { iss: 'somebody' } })],
  ['for another audience', () => ({ claims: { aud: 'https://elsewhere.example.org' } })],
  ['without a kid', () => ({ header: { kid: undefined } })],
  ['with an unknown kid', () => ({ header: { kid: 'unknown' } })],
  ['of another host’s key', () => ({ key: 'police' })],
  ['that has expired', () => ({ claims: { iat: iat() - 120, exp: iat() - 60 } })],
  ['that lives longer than a minute', () => ({ claims: { iat: iat(), exp: iat() + 61 } })],
  ['from the future', () => ({ claims: { iat: iat() + 120, exp: iat() + 180 } })],
  ['without an id', () => ({ claims: { jti: undefined } })],
  ['with an origin that is not registered', () => ({ claims: { origin: 'https://evil.example.org' }, form: { origin: 'https://evil.example.org' } })],
  ['whose origin is not the form’s', () => ({ claims: { origin: 'https://case.e08000030.example.org' } })],
  ['without the origin that the form names', () => ({ form: { origin: 'https://case.e08000030.example.org' } })],
  ['with an unknown subject field', () => ({ claims: { subject: { person: { shoeSize: '9' } } } })],
  ['sent by another client', () => ({ form: { client_id: world.police.hostId } })],
])('an assertion %s is refused, and the refusal does not say why', async (_name, make) => {
  const response = await launch(make());
  expect(response.statusCode).toBe(400);
  expect(response.json()).toEqual({ error: 'invalid_grant', error_description: expect.any(String) as string });
  expect(response.json<{ error_description: string }>().error_description).toBe('grant request is invalid');
});

test.each<[string, () => Case]>([
  ['of a member of staff nobody linked', () => ({ claims: { sub: 'staff-unknown' } })],
  ['of another organisation’s member of staff', () => ({ claims: { sub: world.police.staffId } })],
])('an assertion %s, right in all else, is refused as one of somebody without an account, whoever holds it elsewhere', async (_name, make) => {
  const response = await launch(make());
  expect([response.statusCode, response.json()]).toEqual([400, { error: 'invalid_grant', error_description: 'no-account' }]);
});

test('an unsigned assertion is refused', async () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = launchClaims(world.council, world.core.clock.now());
  const assertion = `${part({ alg: 'none', kid: world.council.hostKey.kid })}.${part(claims)}.`;
  const response = await exchange(world.app, { grant_type: grant, assertion, client_id: world.council.hostId });
  expect(response.statusCode).toBe(400);
});

test('a registered origin that is in the form too is accepted', async () => {
  const origin = 'https://case.e08000030.example.org';
  expect((await launch({ claims: { origin }, form: { origin } })).statusCode).toBe(200);
});

test('an assertion is good once, after a restart too', async () => {
  const jti = 'used-once-only';
  expect((await launch({ claims: { jti } })).statusCode).toBe(200);
  expect((await launch({ claims: { jti } })).statusCode).toBe(400);
  const { buildApp } = await import('../../app.ts');
  const restarted = await buildApp(world.core, { embedOrigins: [] });
  const assertion = await signAssertion(world.council.hostKey, launchClaims(world.council, world.core.clock.now(), { jti }));
  expect((await exchange(restarted, { grant_type: grant, assertion, client_id: world.council.hostId })).statusCode).toBe(400);
  await restarted.close();
});

test('of two uses at once, one is refused', async () => {
  const assertion = await signAssertion(world.council.hostKey, launchClaims(world.council, world.core.clock.now()));
  const form = { grant_type: grant, assertion, client_id: world.council.hostId };
  const statuses = (await Promise.all([exchange(world.app, form), exchange(world.app, form)])).map((response) => response.statusCode);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 400]);
});

test('a connector gets its own feeds and no others', async () => {
  const token = await world.connectorToken(world.council);
  expect(decodeJwt(token)).toMatchObject({ scope: `feed:${world.council.feedId}`, client_id: world.council.connectorId });
});

test('a connector’s assertion is good once, and not with another client’s key', async () => {
  const { council, police, app } = world;
  const make = async (key = council.connectorKey): Promise<string> =>
    signAssertion(key, { iss: council.connectorId, sub: council.connectorId, aud: world.core.coreUrl, iat: iat(), exp: iat() + 60, jti: `c-${Math.random()}` });
  const form = (assertion: string) => ({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  });
  const good = await make();
  expect((await exchange(app, form(good))).json()).toMatchObject({ scope: `feed:${council.feedId}` });
  expect((await exchange(app, form(good))).statusCode).toBe(401);
  expect((await exchange(app, form(await make({ ...police.connectorKey, kid: council.connectorKey.kid ?? '' })))).statusCode).toBe(401);
});

test('a host cannot act as a connector, nor a connector as a host', async () => {
  const { council, core, app } = world;
  const asConnector = await exchange(app, { grant_type: 'client_credentials', client_id: council.hostId });
  expect(asConnector.statusCode).toBe(400);
  const assertion = await signAssertion(council.hostKey, launchClaims(council, core.clock.now()));
  const asHost = await exchange(app, { grant_type: grant, assertion, client_id: council.connectorId });
  expect([asHost.statusCode, asHost.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
});
