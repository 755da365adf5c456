import type { BundleEntry } from './paged-bundles.ts';
import { PagedBundles } from './paged-bundles.ts';
import { capabilityStatement, smartConfiguration } from './describe-server.ts';
import { ExportJobs } from './export-jobs.ts';
import { includedOf, searchResources, UnknownParameter } from './search-resources.ts';
import { StubStore } from './stub-store.ts';
import type { StubResource, StubVersion } from './stub-resource.ts';
import { TokenEndpoint } from './token-endpoint.ts';
import type { StubClient } from './token-endpoint.ts';

export type StubWish = {
  readonly resources?: readonly StubResource[];
  /** Who may ask; left out: anybody, without a token. */
  readonly clients?: readonly StubClient[];
  readonly clock?: { now(): Date };
  /** Where the FHIR interface is; standard value `/fhir/r4`. */
  readonly basePath?: string;
  /** Most entries of a page, whatever is asked for. */
  readonly pageSize?: number;
  readonly tokenSeconds?: number;
  readonly algorithms?: readonly string[];
  readonly hasHistory?: boolean;
  readonly hasExport?: boolean;
};

const served = ['Appointment', 'Encounter', 'EpisodeOfCare', 'Flag', 'Location', 'Organization', 'Patient', 'Practitioner', 'PractitionerRole'];

/**
 * A FHIR R4 server in memory: read, search by `_lastUpdated` with paging and `_include`, history with deletions, bulk export, SMART backend services. It refuses what it does not
 * know. `intercept` may answer, or cut the connection, in its place; `alter` may change what it answered.
 */
export class FhirStub {
  readonly store: StubStore;
  readonly tokens: TokenEndpoint;
  readonly pages = new PagedBundles();
  readonly requests: { readonly method: string; readonly path: string; readonly hasToken: boolean }[] = [];
  intercept: ((request: Request) => Response | 'cut' | undefined | Promise<Response | 'cut' | undefined>) | undefined;
  alter: ((request: Request, response: Response) => Response | Promise<Response>) | undefined;
  baseUrl = '';
  tokenUrl = '';
  readonly #wish: StubWish;
  readonly #exports: ExportJobs;

  constructor(wish: StubWish) {
    const clock = wish.clock ?? { now: () => new Date() };
    this.#wish = wish;
    this.store = new StubStore(clock);
    this.tokens = new TokenEndpoint({ clients: wish.clients ?? [], clock, tokenSeconds: wish.tokenSeconds ?? 300, algorithms: wish.algorithms ?? ['RS384', 'ES384', 'RS512'] });
    this.#exports = new ExportJobs(this.store, clock);
    for (const resource of wish.resources ?? []) this.store.put(resource);
  }

  put(resource: StubResource, { stampBehindMs = 0 }: { readonly stampBehindMs?: number } = {}): StubVersion {
    return this.store.put(resource, stampBehindMs);
  }

  remove(type: string, id: string, { stampBehindMs = 0 }: { readonly stampBehindMs?: number } = {}): StubVersion {
    return this.store.remove(type, id, stampBehindMs);
  }

  /** Whether somebody waits at this address, and where. */
  listensAt(origin: string): void {
    this.baseUrl = `${origin}${this.#wish.basePath ?? '/fhir/r4'}`;
    this.tokenUrl = `${origin}/oauth2/token`;
  }

  /** Answers one request. Throws where the connection shall break. */
  readonly answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    this.requests.push({ method: request.method, path: `${url.pathname}${url.search}`, hasToken: request.headers.has('authorization') });
    const first = await this.intercept?.(request);
    if (first === 'cut') throw new Error('cut');
    const response = first ?? (await this.#own(request, url));
    return (await this.alter?.(request, response)) ?? response;
  };

  async #own(request: Request, url: URL): Promise<Response> {
    const base = new URL(this.baseUrl).pathname;
    if (url.pathname === new URL(this.tokenUrl).pathname && request.method === 'POST') return this.tokens.answer(request, this.tokenUrl);
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return outcome(404, 'not-found');
    const parts = url.pathname.slice(base.length + 1).split('/');
    if (parts.join('/') === '.well-known/smart-configuration') return Response.json(smartConfiguration(this.tokenUrl, this.#wish.algorithms ?? ['RS384', 'ES384', 'RS512']));
    if (parts.join('/') === 'metadata') return fhirJson(capabilityStatement(served, { hasHistory: this.#wish.hasHistory ?? true, hasExport: this.#wish.hasExport ?? true }));
    if (this.#wish.clients !== undefined && !this.tokens.accepts(request.headers.get('authorization'))) return outcome(401, 'login', { 'www-authenticate': 'Bearer error="invalid_token"' });
    return this.#resource(request, url, parts);
  }

  async #resource(request: Request, url: URL, parts: readonly string[]): Promise<Response> {
    const [type = '', id = '', third] = parts;
    if (type === '' && url.searchParams.has('_getpages')) {
      const page = this.pages.further(this.baseUrl, url.searchParams);
      return page === undefined ? outcome(410, 'expired') : fhirJson(page);
    }
    if (type === '$export' || id === '$export') return this.#wish.hasExport === false ? outcome(404, 'not-supported') : this.#exports.start(this.baseUrl, request);
    if (type === 'export-status') return this.#exports.status(this.baseUrl, id, request.method);
    if (type === 'export-files') return this.#exports.file(id, (third ?? '').replace('.ndjson', ''));
    const isHistory = type === '_history' || id === '_history' || third === '_history';
    if (isHistory) return this.#wish.hasHistory === false ? outcome(404, 'not-supported') : this.#history(url, type === '_history' ? undefined : type, id === '_history' ? undefined : id);
    if (!served.includes(type)) return outcome(404, 'not-supported');
    if (id === '_search' && request.method === 'POST') return this.#search(type, new URLSearchParams(await request.text()));
    return id === '' ? this.#search(type, url.searchParams) : this.#read(type, id);
  }

  #read(type: string, id: string): Response {
    const version = this.store.current(type, id);
    if (version === undefined) return outcome(404, 'not-found');
    if (version.resource === undefined) return outcome(410, 'deleted');
    return fhirJson(version.resource, { etag: `W/"${version.versionId}"`, 'last-modified': new Date(version.lastUpdated).toUTCString() });
  }

  #search(type: string, parameters: URLSearchParams): Response {
    try {
      const found = searchResources(this.store.all(type), type, parameters);
      const count = this.#count(parameters);
      const read = (of: string, id: string): StubResource | undefined => this.store.current(of, id)?.resource;
      const entry = (resource: StubResource, mode: string): BundleEntry => ({ fullUrl: `${this.baseUrl}/${resource.resourceType}/${resource.id}`, resource, search: { mode } });
      const groups = found.map((resource) => [entry(resource, 'match'), ...includedOf([resource], parameters.getAll('_include'), read).map((one) => entry(one, 'include'))]);
      return fhirJson(this.pages.first(this.baseUrl, `${this.baseUrl}/${type}?${parameters.toString()}`, 'searchset', groups, count));
    } catch (error) {
      if (error instanceof UnknownParameter) return outcome(400, 'not-supported');
      throw error;
    }
  }

  #history(url: URL, type: string | undefined, id: string | undefined): Response {
    const since = Date.parse(url.searchParams.get('_since') ?? '1900-01-01T00:00:00Z');
    const groups = this.store.history(type, id).filter(({ lastUpdated }) => Date.parse(lastUpdated) >= since).map((version) => [historyEntry(this.baseUrl, version)]);
    return fhirJson(this.pages.first(this.baseUrl, `${this.baseUrl}${url.pathname}${url.search}`, 'history', groups, this.#count(url.searchParams)));
  }

  #count(parameters: URLSearchParams): number {
    return Math.min(Math.max(1, Number(parameters.get('_count') ?? 50)), this.#wish.pageSize ?? 200);
  }
}

function historyEntry(baseUrl: string, { type, id, versionId, lastUpdated, resource }: StubVersion): BundleEntry {
  const method = resource === undefined ? 'DELETE' : versionId === '1' ? 'POST' : 'PUT';
  const response = { status: resource === undefined ? '204' : versionId === '1' ? '201' : '200', etag: `W/"${versionId}"`, lastModified: lastUpdated };
  return { fullUrl: `${baseUrl}/${type}/${id}`, ...(resource === undefined ? {} : { resource }), request: { method, url: method === 'POST' ? type : `${type}/${id}` }, response };
}

function fhirJson(body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/fhir+json; charset=utf-8', ...headers } });
}

function outcome(status: number, code: string, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] }), { status, headers: { 'content-type': 'application/fhir+json; charset=utf-8', ...headers } });
}
