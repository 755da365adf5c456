import { generateKeyPairSync } from 'node:crypto';

import type { ConnectorContext, Page, PageOutcome } from '@mast/connector-kit';
import { ConnectorError, egressFetch } from '@mast/connector-kit';
import type { LogFields, Fetch } from '@mast/connector-kit';

import { fhirConfig } from '../src/config.ts';
import type { FhirConfig } from '../src/config.ts';
import { fhir } from '../src/index.ts';
import { exampleAgreement, exampleContacts } from './example-terms.ts';
import { startFhirStub } from './stub-server/index.ts';
import type { RunningStub, StubResource } from './stub-server/index.ts';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const privateKey = JSON.stringify({ ...keys.privateKey.export({ format: 'jwk' }), kid: 'one' });
const publicJwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'one' };

/** A moment that moves when a test says so; server and connector share it. */
export class Clock {
  #ms = Date.parse('2026-11-21T12:00:00Z');
  readonly now = (): Date => new Date(this.#ms);
  pass(ms: number): void {
    this.#ms += ms;
  }
}

/** What core-api would hold, by reference, and everything that was asked, logged and told on the way. */
export type Feed = {
  readonly rows: Map<string, unknown>;
  /** How often each reference travelled. */
  readonly sent: Map<string, number>;
  readonly leftOut: Map<string, number>;
  readonly requests: { readonly url: string; readonly authorised: boolean }[];
  readonly lines: string[];
  cursor: string | null;
};

export function newFeed(): Feed {
  return { rows: new Map(), sent: new Map(), leftOut: new Map(), requests: [], lines: [], cursor: null };
}

/** The stub, signed in to with a key, its answers dated by the test's clock. */
export async function startServer(clock: Clock, wish: Parameters<typeof startFhirStub>[0] = {}): Promise<RunningStub> {
  const stub = await startFhirStub({ clients: [{ clientId: 'mast', jwks: { keys: [publicJwk] } }], clock, ...wish });
  spoil(stub, clock, (_request, response) => response);
  return stub;
}

/** Has every answer go through `change`, and bear the test's time whatever that does. */
export function spoil(stub: Pick<RunningStub, 'alter'>, clock: Pick<Clock, 'now'>, change: (request: Request, response: Response) => Response | Promise<Response>): void {
  stub.alter = async (request, response) => {
    const changed = await change(request, response);
    const headers = new Headers(changed.headers);
    headers.set('date', clock.now().toUTCString());
    return new Response(changed.body, { status: changed.status, headers });
  };
}

/** Changes each page of encounters on its way. */
export function spoilPages(stub: RunningStub, clock: Clock, change: (bundle: Bundle, request: Request) => void): void {
  spoil(stub, clock, async (request, response) => {
    const { pathname, searchParams } = new URL(request.url);
    if (!response.ok || !(pathname.endsWith('/Encounter') || searchParams.has('_getpages'))) return response;
    const bundle = (await response.json()) as Bundle;
    change(bundle, request);
    return Response.json(bundle);
  });
}
type Bundle = { total?: number; link?: { relation: string; url: string }[]; entry?: { resource: StubResource; search?: { mode: string } }[] };

export function configOf(stub: Pick<RunningStub, 'baseUrl' | 'tokenUrl'>, change: Record<string, unknown> = {}): FhirConfig {
  return fhirConfig.parse({
    baseUrl: stub.baseUrl, auth: { clientId: 'mast', privateKey, algorithm: 'RS384', tokenUrl: stub.tokenUrl }, types: ['Encounter'], pageRows: 5, agreement: exampleAgreement, contacts: exampleContacts, ...change,
  });
}

/** A place for a feed's state that lives as long as the test. */
export function memoryState(): ConnectorContext<FhirConfig>['state'] {
  const values = new Map<string, string>();
  return {
    read: (name) => Promise.resolve(values.has(name) ? (JSON.parse(values.get(name) ?? '') as unknown) : undefined),
    write: (name, value) => Promise.resolve(void values.set(name, JSON.stringify(value))),
    temporaryFile: () => Promise.reject(new Error('none')),
  };
}

export type Setting = { readonly clock: Clock; readonly config: FhirConfig; readonly state: ConnectorContext<FhirConfig>['state']; readonly network?: Fetch; readonly pages?: number };

/** One reading to its end, or for so many pages: what it delivered is in the feed, what it threw is given back. */
export async function readOnce(feed: Feed, { clock, config, state, network = (request) => globalThis.fetch(request), pages = Number.POSITIVE_INFINITY }: Setting): Promise<ConnectorError | undefined> {
  const keep = (event: string, fields?: LogFields): void => void feed.lines.push(JSON.stringify([event, fields]));
  const seen: Fetch = (request) => {
    feed.requests.push({ url: request.url, authorised: request.headers.has('authorization') });
    return network(request);
  };
  const context: ConnectorContext<FhirConfig> = {
    feedId: 'feed', config, clock, state, log: { info: keep, error: keep }, fetch: egressFetch(seen, fhir.hosts?.(config) ?? []), signal: new AbortController().signal, progress: () => undefined,
  };
  try {
    let delivered = 0;
    const reading = fhir.read?.(context, feed.cursor);
    if (reading === undefined) throw new Error('there is no read');
    for (let step = await reading.next(); step.done !== true; step = await reading.next(outcome)) {
      deliver(feed, step.value);
      delivered += 1;
      if (delivered < pages) continue;
      await reading.return();
      return undefined;
    }
    return undefined;
  } catch (error) {
    if (error instanceof ConnectorError) return error;
    throw error;
  }
}

const outcome: PageOutcome = { applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [], sequence: 1 };

function deliver(feed: Feed, page: Page): void {
  for (const { ref, record } of page.records) feed.rows.set(ref, record);
  for (const { ref } of page.tombstones) feed.rows.delete(ref);
  for (const { ref } of [...page.records, ...page.tombstones]) feed.sent.set(ref, (feed.sent.get(ref) ?? 0) + 1);
  for (const [rule, count] of Object.entries(page.leftOut ?? {})) feed.leftOut.set(rule, (feed.leftOut.get(rule) ?? 0) + count);
  feed.cursor = page.cursor;
}

/** A patient and an emergency attendance of theirs. */
export function attendance(id: string, family = 'Example'): StubResource[] {
  return [
    { resourceType: 'Patient', id: `p-${id}`, name: [{ use: 'official', family, given: [`Person${id}`] }], birthDate: '1988-02-03', address: [{ use: 'home', line: ['1 Example Street'], postalCode: 'SA1 1AA' }] },
    { resourceType: 'Encounter', id, status: 'finished', class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'EMER' }, subject: { reference: `Patient/p-${id}` }, period: { start: '2026-11-20T10:00:00Z' } },
  ];
}

/** Ids of what the server holds now and the feed should. */
export function oracle(stub: RunningStub): string[] {
  return stub.store.all('Encounter').map(({ id }) => id).toSorted();
}

export function held(feed: Feed): string[] {
  return [...feed.rows.keys()].toSorted();
}
