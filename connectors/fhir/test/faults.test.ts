import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, test, vi } from 'vitest';

import { eachOnStub } from './each-on-stub.ts';
import { attendance, configOf, held, memoryState, newFeed, oracle, readOnce, spoil, spoilPages } from './reading.ts';
import type { Clock, Feed, Setting } from './reading.ts';
import type { RunningStub } from './stub-server/index.ts';

// Real sockets: a busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

let clock: Clock;
let stub: RunningStub;
let feed: Feed;
let setting: Setting;
eachOnStub((world) => ({ clock, stub, feed, setting } = world));

/** So many attendances, stamped alike unless time passes between them. */
function put(from: number, to: number, passMs = 0): void {
  for (let id = from; id <= to; id += 1) {
    clock.pass(passMs);
    for (const resource of attendance(`e${id}`)) stub.put(resource);
  }
}

async function readUntilWell(most = 12): Promise<string[]> {
  const codes: string[] = [];
  for (let at = 0; at < most; at += 1) {
    const error = await readOnce(feed, setting);
    if (error === undefined) return codes;
    codes.push(error.message);
  }
  return codes;
}

const isPage = (request: Request): boolean => /\/Encounter\?|_getpages=/.test(request.url) && !request.url.includes('_history');
/** Answers otherwise at these pages of encounters, counted from 1; at the further pages of searches alone, where it is said. */
function atPages(counts: readonly number[], answer: () => Response, which: (request: Request) => boolean = isPage): void {
  let count = 0;
  stub.intercept = (request) => {
    if (!which(request)) return undefined;
    count += 1;
    return counts.includes(count) ? answer() : undefined;
  };
}
const isFurther = (request: Request): boolean => request.url.includes('_getpages=');

test('what is committed up to five minutes behind its timestamp is read, once, with an overlap of five minutes', async () => {
  setting = { ...setting, config: configOf(stub, { overlapMinutes: 5 }) };
  const errors: unknown[] = [];
  for (let id = 1; id <= 60; id += 1) {
    clock.pass(30_000 + (id % 7) * 9_000);
    for (const resource of attendance(`e${id}`)) stub.put(resource, { stampBehindMs: id % 3 === 0 ? 300_000 : (id * 37_000) % 300_000 });
    if (id % 2 === 0) errors.push(await readOnce(feed, setting));
  }
  expect(errors.filter((error) => error !== undefined)).toEqual([]);
  expect(held(feed)).toEqual(oracle(stub));
  expect(Math.max(...feed.sent.values())).toBe(1);
});

test.each([410, 404])('pages that expire (%i) while rows of one moment are walked lose and double nobody', async (status) => {
  put(1, 23);
  atPages([1, 4, 6], () => new Response('gone', { status }), isFurther);
  expect(await readUntilWell()).toEqual([]);
  expect(held(feed)).toEqual(oracle(stub));
  expect(Math.max(...feed.sent.values())).toBe(1);
});

test('pages that expire at every beginning are told as transient, and nobody is lost once they last', async () => {
  put(1, 23);
  atPages([1, 2, 3, 4, 5], () => new Response('gone', { status: 410 }), isFurther);
  expect((await readOnce(feed, setting))?.message).toBe('transient: pages-expire');
  stub.intercept = undefined;
  expect(await readUntilWell()).toEqual([]);
  expect(held(feed)).toEqual(oracle(stub));
});

test('rows with moments of their own are asked for by moment: no page can expire under them', async () => {
  put(1, 23, 1_000);
  stub.intercept = (request) => (request.url.includes('_getpages=') ? new Response('gone', { status: 410 }) : undefined);
  expect(await readUntilWell()).toEqual([]);
  expect(held(feed)).toEqual(oracle(stub));
  expect(Math.max(...feed.sent.values())).toBe(1);
});

test.each([[429, '7', 7_000], [503, 'Sat, 21 Nov 2026 12:00:09 GMT', 9_000]])('a server that answers %i is left alone as long as it asks, and read on from where it stood', async (status, after, waitMs) => {
  put(1, 23);
  atPages([3, 9], () => new Response('busy', { status, headers: { 'retry-after': after } }));
  const error = await readOnce(feed, setting);
  expect([error?.message, error?.retryAfterMs]).toEqual(['transient: source-busy', waitMs]);
  expect(await readUntilWell()).toEqual(['transient: source-busy']);
  expect(held(feed)).toEqual(oracle(stub));
  expect(Math.max(...feed.sent.values())).toBe(1);
});

test('a token that is refused in the middle of a walk is renewed once, and the walk goes on', async () => {
  put(1, 23);
  atPages([3], () => new Response('no', { status: 401 }));
  expect(await readOnce(feed, setting)).toBeUndefined();
  expect([held(feed), stub.tokens.issued]).toEqual([oracle(stub), 2]);
});

test('a token is renewed before it ends: the server never sees one that has', async () => {
  put(1, 23);
  let refused = 0;
  spoil(stub, clock, (request, response) => {
    if (response.status === 401) refused += 1;
    if (isPage(request)) clock.pass(100_000);
    return response;
  });
  expect(await readOnce(feed, setting)).toBeUndefined();
  expect([held(feed), refused, stub.tokens.issued > 1]).toEqual([oracle(stub), 0, true]);
});

test('a token that is refused again and again is a matter for a person', async () => {
  put(1, 3);
  atPages([1, 2], () => new Response('no', { status: 401 }));
  expect((await readOnce(feed, setting))?.message).toBe('config: credentials-refused');
});

/** Another server, which hears everything that comes to it. */
async function stranger(): Promise<{ port: number; heard: string[]; close: () => void }> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method ?? ''} ${request.headers.authorization ?? ''}`);
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, heard, close: () => server.close() };
}

const base = (): URL => new URL(stub.baseUrl);
test.each([
  ['another port', (port: number) => `http://127.0.0.1:${port}/fhir/r4?page=2`],
  ['another host', () => 'https://elsewhere.example/fhir/r4?page=2'],
  ['another name of the same host', () => `http://localhost:${base().port}/fhir/r4?page=2`],
  ['another scheme', () => `https://${base().host}/fhir/r4?page=2`],
  ['a path beside the base', () => `${base().origin}/fhir/r4b?page=2`],
  ['a path above the base', () => `${base().origin}/fhir/r4/../../admin`],
  ['a path above the base, written otherwise', () => `${base().origin}/fhir/r4/%2e%2e%2f%2e%2e%2fadmin`],
  ['a user in front of the host', () => `http://mast@${base().host}/fhir/r4?page=2`],
  ['no address at all', () => 'http://'],
])('a next link to %s is refused before anything is sent', async (_what, link) => {
  put(1, 23);
  const other = await stranger();
  spoilPages(stub, clock, ({ link: links }) => {
    for (const one of links ?? []) if (one.relation === 'next') one.url = link(other.port);
  });
  const asked = stub.requests.length;
  expect((await readOnce(feed, setting))?.message).toBe('data: next-page-elsewhere');
  expect([other.heard, feed.requests.filter(({ url }) => !url.startsWith(stub.baseUrl) && url !== stub.tokenUrl)]).toEqual([[], []]);
  expect(stub.requests.slice(asked).every(({ path }) => path.startsWith('/fhir/r4') || path === '/oauth2/token')).toBe(true);
  other.close();
});

test.each(['page', 'token', 'first'])('a redirect to another server (%s) is not followed', async (which) => {
  put(1, 23);
  const other = await stranger();
  const redirect = new Response(null, { status: 307, headers: { location: `http://127.0.0.1:${other.port}/fhir/r4/Encounter` } });
  stub.intercept = (request) => ((which === 'token' && request.url.endsWith('/token')) || (which === 'page' && request.url.includes('_getpages')) || (which === 'first' && isPage(request)) ? redirect.clone() : undefined);
  expect((await readOnce(feed, setting))?.message).toBe('data: redirect-refused');
  expect(other.heard).toEqual([]);
  other.close();
});

test('neither addresses nor what a server says of itself is in an error or a log line', async () => {
  put(1, 23);
  stub.intercept = (request) => (isPage(request) ? Response.json({ resourceType: 'OperationOutcome', issue: [{ diagnostics: 'Patient 9990000018 Canary' }] }, { status: 422 }) : undefined);
  const error = await readOnce(feed, setting);
  expect(error?.message).toBe('data: question-refused');
  expect(JSON.stringify([error, error?.stack, feed.lines])).not.toMatch(/Canary|9990000018|127\.0\.0\.1|_lastUpdated/);
});

test.each([
  ['no version ids', (resource: Record<string, unknown>) => ({ ...resource, meta: { ...(resource['meta'] as object), versionId: undefined } })],
  ['timestamps of whole seconds', (resource: Record<string, unknown>) => ({ ...resource, meta: { ...(resource['meta'] as { lastUpdated: string }), lastUpdated: (resource['meta'] as { lastUpdated: string }).lastUpdated.replace(/\.\d+Z$/, 'Z') } })],
  ['no timestamps', (resource: Record<string, unknown>) => ({ ...resource, meta: { versionId: (resource['meta'] as { versionId: string }).versionId } })],
])('a server with %s loses nobody', async (_what, change) => {
  spoilPages(stub, clock, (bundle) => {
    delete bundle.total;
    for (const entry of bundle.entry ?? []) if (entry.resource.resourceType === 'Encounter') entry.resource = change(entry.resource) as typeof entry.resource;
  });
  for (let round = 0; round < 6; round += 1) {
    put(round * 9 + 1, round * 9 + 9, round % 2 === 0 ? 137 : 0);
    for (const resource of attendance(`e${round * 9 + 2}`, `Changed${round}`)) stub.put(resource);
    clock.pass(400_000);
    expect(await readOnce(feed, setting)).toBeUndefined();
    expect(held(feed)).toEqual(oracle(stub));
  }
  expect(JSON.stringify(feed.rows.get('e47'))).toContain('Changed5');
});

test.each(['without a self link', 'that does not say how it sorts'])('a server %s is walked by its links to the end, and begun anew when they expire', async (how) => {
  spoilPages(stub, clock, (bundle) => {
    bundle.entry?.sort((one, other) => (one.resource.id < other.resource.id ? 1 : -1));
    bundle.link = (bundle.link ?? []).flatMap((link) => (link.relation !== 'self' ? [link] : how === 'without a self link' ? [] : [{ ...link, url: link.url.replace('_sort=_lastUpdated&', '') }]));
  });
  for (let round = 0; round < 4; round += 1) {
    put(round * 17 + 1, round * 17 + 17, 900);
    atPages([3, 5], () => new Response('gone', { status: 410 }), isFurther);
    expect(await readUntilWell()).toEqual([]);
    expect(held(feed)).toEqual(oracle(stub));
    clock.pass(400_000);
  }
  expect(Math.max(...feed.sent.values())).toBe(1);
});

test('a timestamp of the future hides nobody who comes after it', async () => {
  put(1, 3);
  for (const resource of attendance('future')) stub.put(resource, { stampBehindMs: -86_400_000 });
  await readOnce(feed, setting);
  clock.pass(3_600_000);
  put(4, 6);
  expect(await readOnce(feed, setting)).toBeUndefined();
  expect([held(feed), Math.max(...feed.sent.values())]).toEqual([oracle(stub), 1]);
});

test('rows that change while they are read are read again with their change, and nobody beside them is passed over', async () => {
  put(1, 40, 1_000);
  let count = 0;
  stub.intercept = (request) => {
    if (!isPage(request)) return undefined;
    count += 1;
    clock.pass(1_000);
    if (count < 9) for (const resource of attendance(`e${count}`, 'Later')) stub.put(resource);
    return undefined;
  };
  expect(await readUntilWell()).toEqual([]);
  stub.intercept = undefined;
  expect(await readUntilWell()).toEqual([]);
  expect(held(feed)).toEqual(oracle(stub));
  for (let id = 1; id < 9; id += 1) expect(JSON.stringify(feed.rows.get(`e${id}`))).toContain('Later');
});

test('a server that passes over the order it was asked for is not taken at its word, even where each of its pages happens to be in order', async () => {
  clock.pass(3_600_000);
  put(1, 5, 1_000);
  for (let id = 6; id <= 14; id += 1) for (const resource of attendance(`e${id}`)) stub.put(resource, { stampBehindMs: 1_800_000 - id * 1_000 });
  stub.intercept = (request) => {
    const url = new URL(request.url);
    if (!url.searchParams.has('_sort')) return undefined;
    url.searchParams.delete('_sort');
    return stub.answer(new Request(url, { headers: request.headers }));
  };
  expect(await readUntilWell()).toEqual([]);
  expect(held(feed)).toEqual(oracle(stub));
});

test('a memory whose pages were not those that core-api took is not believed', async () => {
  put(1, 23, 1_000);
  const state = memoryState();
  // Pages that this runner wrote down and that never arrived; then another one with a memory and a page size of its own delivers two.
  await readOnce(newFeed(), { ...setting, state, pages: 4 });
  await readOnce(feed, { ...setting, config: configOf(stub, { pageRows: 2 }), pages: 2 });
  expect(held(feed).length).toBeLessThan(6);
  expect(await readOnce(feed, { ...setting, state })).toBeUndefined();
  expect(held(feed)).toEqual(oracle(stub));
});
