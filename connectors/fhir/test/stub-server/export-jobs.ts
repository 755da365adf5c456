import { randomUUID } from 'node:crypto';

import type { StubResource } from './stub-resource.ts';
import type { StubStore } from './stub-store.ts';

type Job = { readonly files: ReadonlyMap<string, string>; readonly deleted: string; readonly transactionTime: string; readonly request: string; polls: number };

/** Bulk data export (https://hl7.org/fhir/uv/bulkdata/): kick-off, status, manifest, files. A job answers "not yet" to its first questions. */
export class ExportJobs {
  readonly #store: StubStore;
  readonly #clock: { now(): Date };
  readonly #jobs = new Map<string, Job>();
  readonly #pollsBeforeReady: number;

  constructor(store: StubStore, clock: { now(): Date }, pollsBeforeReady = 2) {
    this.#store = store;
    this.#clock = clock;
    this.#pollsBeforeReady = pollsBeforeReady;
  }

  start(baseUrl: string, request: Request): Response {
    if (!/respond-async/.test(request.headers.get('prefer') ?? '')) return new Response('Prefer: respond-async is needed', { status: 400 });
    const query = new URL(request.url).searchParams;
    const since = Date.parse(query.get('_since') ?? '1900-01-01T00:00:00Z');
    const types = query.get('_type')?.split(',') ?? this.#store.types();
    const isNewer = (stamp: string | undefined): boolean => Date.parse(stamp ?? '') >= since;
    const files = new Map(types.map((type) => [type, linesOf(this.#store.all(type).filter(({ meta }) => isNewer(meta?.lastUpdated)))] as const).filter(([, lines]) => lines !== ''));
    const gone = query.has('_since') ? types.flatMap((type) => this.#store.history(type)).filter(({ type, id, resource, lastUpdated }) => resource === undefined && isNewer(lastUpdated) && this.#store.current(type, id)?.resource === undefined) : [];
    const deleted = gone.length === 0 ? '' : `${JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry: gone.map(({ type, id }) => ({ request: { method: 'DELETE', url: `${type}/${id}` } })) })}\n`;
    const id = randomUUID();
    this.#jobs.set(id, { files, deleted, transactionTime: this.#clock.now().toISOString(), request: request.url, polls: 0 });
    return new Response(null, { status: 202, headers: { 'content-location': `${baseUrl}/export-status/${id}` } });
  }

  status(baseUrl: string, id: string, method: string): Response {
    const job = this.#jobs.get(id);
    if (job === undefined) return new Response(null, { status: 404 });
    if (method === 'DELETE') {
      this.#jobs.delete(id);
      return new Response(null, { status: 202 });
    }
    job.polls += 1;
    if (job.polls <= this.#pollsBeforeReady) return new Response(null, { status: 202, headers: { 'retry-after': '0', 'x-progress': `${job.polls} of ${this.#pollsBeforeReady}` } });
    const output = [...job.files].map(([type, lines]) => ({ type, url: `${baseUrl}/export-files/${id}/${type}.ndjson`, count: lines.split('\n').length - 1 }));
    const deleted = job.deleted === '' ? [] : [{ type: 'Bundle', url: `${baseUrl}/export-files/${id}/deleted.ndjson`, count: 1 }];
    return Response.json({ transactionTime: job.transactionTime, request: job.request, requiresAccessToken: true, output, deleted, error: [] });
  }

  file(id: string, name: string): Response {
    const job = this.#jobs.get(id);
    const lines = name === 'deleted' ? job?.deleted : job?.files.get(name);
    return lines === undefined ? new Response(null, { status: 404 }) : new Response(lines, { headers: { 'content-type': 'application/fhir+ndjson' } });
  }
}

function linesOf(resources: readonly StubResource[]): string {
  return resources.map((resource) => `${JSON.stringify(resource)}\n`).join('');
}
