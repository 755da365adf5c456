import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import { afterEach, beforeAll, expect, test } from 'vitest';

import type { RunningStub, StubResource } from './index.ts';
import { startFhirStub } from './index.ts';

type Bundle = { total: number; link: { relation: string; url: string }[]; entry?: { resource?: StubResource; search?: { mode: string }; request?: { method: string; url: string } }[] };

const patient = (id: string): StubResource => ({ resourceType: 'Patient', id, active: true });
const encounter = (id: string, of: string): StubResource => ({ resourceType: 'Encounter', id, status: 'finished', subject: { reference: `Patient/${of}` } });
let stub: RunningStub;
let now = Date.parse('2026-11-21T12:00:00Z');
const clock = { now: () => new Date(now) };
afterEach(() => stub.close());

const get = async (url: string): Promise<Bundle> => (await fetch(url)).json() as Promise<Bundle>;
const nextOf = ({ link }: Bundle): string | undefined => link.find(({ relation }) => relation === 'next')?.url;
async function walk(url: string): Promise<string[]> {
  const bundle = await get(url);
  const here = (bundle.entry ?? []).map(({ resource }) => `${resource?.resourceType ?? ''}/${resource?.id ?? ''}`);
  const next = nextOf(bundle);
  return next === undefined ? here : [...here, ...(await walk(next))];
}

test('a search walks every page in order of its stamp, with what it includes, and a change that was stamped earlier stands behind', async () => {
  stub = await startFhirStub({ clock, resources: [patient('p1')] });
  for (const id of ['a', 'b', 'c']) {
    now += 1_000;
    stub.put(encounter(id, 'p1'));
  }
  now += 1_000;
  stub.put(encounter('late', 'p1'), { stampBehindMs: 2_500 });
  const search = `${stub.baseUrl}/Encounter?_lastUpdated=ge2026-11-21T12:00:00Z&_sort=_lastUpdated&_count=1`;
  expect(await walk(search)).toEqual(['Encounter/a', 'Encounter/late', 'Encounter/b', 'Encounter/c']);
  expect(await walk(`${stub.baseUrl}/Encounter?patient=p1&_id=a&_include=Encounter:patient`)).toEqual(['Encounter/a', 'Patient/p1']);
  const two = await get(`${stub.baseUrl}/Encounter?_count=2&_include=Encounter:patient`);
  expect([two.total, two.entry?.map(({ search }) => search?.mode)]).toEqual([4, ['match', 'include', 'match']]);
  expect((await fetch(`${stub.baseUrl}/Encounter?lastUpdated=ge2026`)).status).toBe(400);
});

test('a page of a search that was forgotten is gone', async () => {
  stub = await startFhirStub({ resources: [encounter('a', 'p'), encounter('b', 'p')] });
  const next = nextOf(await get(`${stub.baseUrl}/Encounter?_count=1`)) ?? '';
  expect((await fetch(next)).status).toBe(200);
  stub.pages.forgetAll();
  expect((await fetch(next)).status).toBe(410);
});

test('history tells deletions, newest first; a read of what is deleted says so', async () => {
  stub = await startFhirStub({ clock, resources: [encounter('a', 'p')] });
  now += 1_000;
  stub.remove('Encounter', 'a');
  const bundle = await get(`${stub.baseUrl}/Encounter/_history`);
  expect(bundle.entry?.map(({ request }) => `${request?.method ?? ''} ${request?.url ?? ''}`)).toEqual(['DELETE Encounter/a', 'POST Encounter']);
  expect((await fetch(`${stub.baseUrl}/Encounter/a`)).status).toBe(410);
  expect((await fetch(`${stub.baseUrl}/Encounter/never`)).status).toBe(404);
});

test('an export is started, waited for, and read file by file; with _since it names what was deleted', async () => {
  stub = await startFhirStub({ resources: [patient('p1'), encounter('a', 'p1'), encounter('gone', 'p1')] });
  stub.remove('Encounter', 'gone');
  const kicked = await fetch(`${stub.baseUrl}/$export?_type=Encounter&_since=2026-01-01T00:00:00Z`, { headers: { prefer: 'respond-async' } });
  expect(kicked.status).toBe(202);
  const status = kicked.headers.get('content-location') ?? '';
  expect((await fetch(status)).status).toBe(202);
  await fetch(status);
  const manifest = (await (await fetch(status)).json()) as { output: { type: string; url: string; count: number }[]; deleted: { url: string }[] };
  expect(manifest.output).toMatchObject([{ type: 'Encounter', count: 1 }]);
  expect(await (await fetch(manifest.output[0]?.url ?? '')).text()).toMatch(/^\{"resourceType":"Encounter","id":"a".*\}\n$/);
  expect(await (await fetch(manifest.deleted[0]?.url ?? '')).text()).toContain('Encounter/gone');
});

let keys: { privateKey: CryptoKey; publicKey: CryptoKey };
beforeAll(async () => {
  keys = await generateKeyPair('ES384', { extractable: true });
});
const clientId = 'mast-connector';
async function tokenFor(change: { audience?: string; jti?: string; seconds?: number; kid?: string } = {}): Promise<Response> {
  const { audience = stub.tokenUrl, jti = crypto.randomUUID(), seconds = 120, kid = 'k1' } = change;
  const at = Math.floor(now / 1_000);
  const assertion = await new SignJWT({ jti }).setProtectedHeader({ alg: 'ES384', kid, typ: 'JWT' }).setIssuer(clientId).setSubject(clientId).setAudience(audience).setIssuedAt(at).setExpirationTime(at + seconds).sign(keys.privateKey);
  const form = { grant_type: 'client_credentials', scope: 'system/*.rs', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: assertion };
  return fetch(stub.tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
}

test('a client proves itself by a signed assertion, once, for this token endpoint and not for long; its token ends', async () => {
  stub = await startFhirStub({ clock, tokenSeconds: 60, clients: [{ clientId, jwks: { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1' }] } }], resources: [patient('p1')] });
  expect(await (await fetch(`${stub.baseUrl}/.well-known/smart-configuration`)).json()).toMatchObject({ token_endpoint: stub.tokenUrl });
  expect((await fetch(`${stub.baseUrl}/Patient/p1`)).status).toBe(401);
  for (const bad of [{ audience: `${stub.tokenUrl}/other` }, { seconds: 3_600 }, { seconds: -1 }, { kid: 'k2' }]) expect((await tokenFor(bad)).status).toBe(401);
  const { access_token: token } = (await (await tokenFor({ jti: 'once' })).json()) as { access_token: string };
  expect((await tokenFor({ jti: 'once' })).status).toBe(401);
  const read = async (): Promise<number> => (await fetch(`${stub.baseUrl}/Patient/p1`, { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await read()).toBe(200);
  now += 61_000;
  expect(await read()).toBe(401);
});

test('what a test puts between answers, cuts or changes', async () => {
  stub = await startFhirStub({ resources: [patient('p1')] });
  stub.intercept = (request) => (request.url.endsWith('/cut') ? 'cut' : undefined);
  stub.alter = (_request, response) => new Response(response.body, { status: 203 });
  await expect(fetch(`${stub.baseUrl}/Patient/cut`)).rejects.toThrow('fetch failed');
  expect((await fetch(`${stub.baseUrl}/Patient/p1`)).status).toBe(203);
});
