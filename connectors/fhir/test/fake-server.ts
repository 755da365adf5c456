import { generateKeyPairSync } from 'node:crypto';

import type { FakeSource, Sample, SourceFault } from '@mast/connector-kit/testing';
import { brokenOff, dripping, strangeHost } from '@mast/connector-kit/testing';

import { exampleAgreement, exampleContacts } from './example-terms.ts';
import { resourcesOf, ward } from './sample-resources.ts';
import { startFhirStub } from './stub-server/index.ts';
import type { RunningStub } from './stub-server/index.ts';

const pageRows = 3;
const keys = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const privateKey = JSON.stringify({ ...keys.privateKey.export({ format: 'jwk' }), kid: 'canary' });
const publicJwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'canary' };

type Raw = Record<string, unknown>;

/** The stub on a socket of its own, as the kit fills, breaks and mends it. */
export async function serverOnSocket(): Promise<FakeSource> {
  const stub = await startFhirStub({ clients: [{ clientId: 'mast', jwks: { keys: [publicJwk] } }], resources: [ward] });
  const state = { garbage: new Map<string, Sample>(), held: new Map<string, string>(), served: 0 };
  let fault: SourceFault | undefined;
  stub.intercept = (request) => (isFhir(stub, request) ? refusalOf(stub, fault, request) : undefined);
  stub.alter = async (request, response) => {
    if (!response.ok || !isFhir(stub, request)) return response;
    return misbehave(stub, fault, request, await response.text(), (entries) => {
      state.served += entries;
    }, state.garbage);
  };
  return {
    config: {
      baseUrl: stub.baseUrl, auth: { clientId: 'mast', privateKey, algorithm: 'ES384', tokenUrl: stub.tokenUrl }, types: ['Encounter'], pageRows, agreement: exampleAgreement, contacts: exampleContacts,
    },
    secrets: [privateKey],
    hold: (rows) => {
      const now = new Map(rows.map((row) => [row.ref, JSON.stringify(row)]));
      state.garbage = new Map(rows.filter(({ defect }) => defect === 'garbage' || defect === 'no-reference').map((row) => [encounterId(row), row]));
      for (const row of rows) if (state.held.get(row.ref) !== now.get(row.ref)) for (const resource of resourcesOf({ ...row, ref: encounterId(row) })) stub.put(resource);
      for (const ref of state.held.keys()) if (!now.has(ref)) stub.remove('Encounter', ref);
      state.held = now;
    },
    fault: (wanted) => {
      fault = wanted;
      return true;
    },
    mend: () => {
      fault = undefined;
    },
    served: () => state.served,
    close: () => stub.close(),
  };
}

/** What has no reference lies under one all the same; it is taken away on the way out. */
function encounterId({ ref }: Sample): string {
  return ref === '' ? 'nameless' : ref;
}

function isFhir(stub: RunningStub, request: Request): boolean {
  return new URL(request.url).pathname.startsWith(new URL(stub.baseUrl).pathname) || request.url.endsWith('/oauth2/token');
}

/** Faults that stand in for the answer as a whole. */
function refusalOf(stub: RunningStub, fault: SourceFault | undefined, request: Request): Response | 'cut' | Promise<Response> | undefined {
  const { pathname, searchParams } = new URL(request.url);
  const isSignIn = pathname === new URL(stub.tokenUrl).pathname;
  const isRows = !isSignIn && !pathname.endsWith('/metadata');
  if (fault === 'unreachable') return 'cut';
  if (fault === 'hang') return new Promise((_resolve, reject) => request.signal.addEventListener('abort', () => reject(new TypeError('aborted')), { once: true }));
  if (fault === 'refuse-credentials' && isSignIn) return Response.json({ error: 'invalid_client' }, { status: 401 });
  if (!isRows) return undefined;
  if (fault === 'forbid') return new Response('no', { status: 403 });
  if (fault === 'busy-seconds') return new Response('busy', { status: 429, headers: { 'retry-after': '7' } });
  if (fault === 'busy-date') return new Response('busy', { status: 503, headers: { 'retry-after': 'Sat, 21 Nov 2026 06:00:09 GMT' } });
  if (fault === 'error' || (fault === 'next-page-fails' && isFurther(searchParams))) return new Response('oops', { status: 500 });
  if (fault === 'forgotten-cursor' && searchParams.has('_getpages')) return new Response('gone', { status: 410 });
  if (fault === 'garbage') return new Response('<html>Sign in to continue</html>', { headers: { 'content-type': 'text/html' } });
  if (fault === 'redirect') return new Response(null, { status: 302, headers: { location: `https://${strangeHost}/fhir` } });
  return undefined;
}

function isFurther(searchParams: URLSearchParams): boolean {
  return searchParams.has('_getpages') || searchParams.has('_lastUpdated');
}

/** Faults of an answer's content and bytes. */
function misbehave(stub: RunningStub, fault: SourceFault | undefined, request: Request, text: string, serve: (entries: number) => void, garbage: ReadonlyMap<string, Sample>): Response {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.endsWith('/metadata')) return Response.json(capabilityUnder(fault, JSON.parse(text) as Raw));
  const answer = JSON.parse(text) as Raw & { link?: { relation: string; url: string }[]; entry?: { resource: Raw; search?: { mode: string } }[] };
  if (answer['resourceType'] !== 'Bundle' || answer['type'] !== 'searchset') return new Response(text, { headers: { 'content-type': 'application/fhir+json' } });
  const isRows = answer.entry?.some(({ resource }) => resource['resourceType'] === 'Encounter') ?? false;
  serve(answer.entry?.filter(({ resource, search }) => search?.mode === 'match' && resource['resourceType'] === 'Encounter').length ?? 0);
  for (const entry of answer.entry ?? []) if (isRows) entry.resource = spoilt(entry.resource, garbage);
  const next = answer.link?.find(({ relation }) => relation === 'next');
  if (fault === 'loop' && isRows) answer.link = [{ relation: 'self', url: request.url }, { relation: 'next', url: request.url }].map(({ relation, url }) => ({ relation, url: url.replace(/^http:\/\/127\.0\.0\.1(?=\/)/, new URL(stub.baseUrl).origin) }));
  if (fault === 'foreign-link' && next !== undefined) next.url = `https://${strangeHost}/fhir/r4?page=2`;
  if (fault === 'out-of-order') answer.entry?.reverse();
  if (fault === 'gap' && isFurther(searchParams) && isRows) answer.entry = answer.entry?.filter(({ search }, at) => search?.mode !== 'match' || at > 0) ?? [];
  if (fault === 'no-rows') delete answer.entry;
  return bytesUnder(fault, JSON.stringify(answer), isFurther(searchParams) && isRows, request.signal);
}

function spoilt(resource: Raw, garbage: ReadonlyMap<string, Sample>): Raw {
  const row = resource['resourceType'] === 'Encounter' ? garbage.get(String(resource['id'])) : undefined;
  if (row?.defect === 'garbage') return `no row at all, but ${row.family}` as unknown as Raw;
  if (row?.defect === 'no-reference') return { ...resource, id: undefined };
  return resource;
}

function capabilityUnder(fault: SourceFault | undefined, capability: Raw): Raw {
  const [rest] = capability['rest'] as [{ resource: { type: string; searchParam: { name: string; type: string }[]; interaction: { code: string }[] }[] }];
  for (const one of rest.resource) {
    if (fault === 'drop-field') one.searchParam = one.searchParam.filter(({ name }) => name !== 'patient');
    if (fault === 'retype-field') one.searchParam = one.searchParam.map((parameter) => (parameter.name === 'patient' ? { ...parameter, type: 'string' } : parameter));
    if (fault === 'fields-reordered') one.searchParam.reverse();
    if (fault === 'fields-reordered') one.interaction.reverse();
  }
  if (fault === 'add-field') for (const one of rest.resource) one.searchParam.push({ name: 'identifier', type: 'token' });
  return capability;
}

/** Faults of an answer's bytes; those that break off do so after a good page. */
function bytesUnder(fault: SourceFault | undefined, text: string, isLater: boolean, signal: AbortSignal): Response {
  const bytes = new TextEncoder().encode(text);
  const half = bytes.slice(0, Math.floor(bytes.length / 2));
  const headers = { 'content-type': 'application/fhir+json' };
  if (fault === 'truncated' && isLater) return new Response(half, { headers });
  if (fault === 'cut' && isLater) return new Response(brokenOff(half), { headers });
  if (fault === 'drip') return new Response(dripping(half, signal), { headers });
  if (fault === 'wrong-charset') return new Response(Buffer.from(text.replaceAll('Given', 'Jos\u00e9'), 'latin1'), { headers });
  if (fault === 'polluted') return new Response(text.replaceAll('"birthDate":', '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"birthDate":'), { headers });
  if (fault === 'add-field') return new Response(text.replaceAll('"birthDate":', '"shoeSize":41,"birthDate":'), { headers });
  return new Response(bytes, { headers });
}
