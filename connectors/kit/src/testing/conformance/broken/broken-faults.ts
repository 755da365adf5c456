import { ConnectorError } from '../../../connector-error.ts';
import type { ConnectorContext } from '../../../context.ts';
import type { PageOutcome } from '../../../page.ts';
import type { Broken } from './alter.ts';
import { answers, errors, network, noMore, outcomes, pages, reading, recordOf, withRecords } from './alter.ts';
import { noting } from './broken-read.ts';

const unheard: PageOutcome = { applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [], sequence: 0 };
const isCode = (error: unknown, code: string): boolean => error instanceof ConnectorError && error.code === code;
const isChanges = (request: Request): boolean => new URL(request.url).pathname === '/changes';
const isFirst = (request: Request): boolean => new URL(request.url).searchParams.get('after') === '0';

/** One broken connector for each check of failing sources. */
export const brokenAnswers: Readonly<Record<string, Broken>> = {
  'fault.unreachable': errors((error) => (isCode(error, 'source-unreachable') ? new TypeError('fetch failed') : error)),
  'fault.credentials': errors((error) => (isCode(error, 'credentials-refused') ? new ConnectorError('transient', 'credentials-refused') : error)),
  'fault.permission': errors((error) => (isCode(error, 'permission-denied') ? new ConnectorError('transient', 'permission-denied') : error)),
  'fault.server-error': network(async (fetch, request) => {
    const response = await fetch(request);
    return response.status === 500 && isChanges(request) && isFirst(request) ? noMore(request) : response;
  }),
  'fault.next-page-fails': network(async (fetch, request) => {
    const response = await fetch(request);
    return response.status === 500 && isChanges(request) && !isFirst(request) ? noMore(request) : response;
  }),
  'fault.garbage': network(async (fetch, request) => {
    const response = await fetch(request);
    return response.headers.get('content-type') === 'text/html' ? noMore(request) : response;
  }),
  'fault.no-rows': answers((answer) => {
    if (answer.rows !== undefined || answer.from === undefined) return;
    Object.assign(answer, { rows: [], last: answer.from, next: null });
  }),
  'fault.charset': network(async (fetch, request) => {
    const response = await fetch(request);
    return response.ok ? new Response(new TextDecoder().decode(await response.arrayBuffer())) : response;
  }),
  'fault.redirect': errors((error) => (isCode(error, 'host-not-declared') ? undefined : error)),
  'fault.busy-seconds': network(async (fetch, request) => withoutWait(await fetch(request), /^\d+$/)),
  'fault.busy-date': network(async (fetch, request) => withoutWait(await fetch(request), /GMT$/)),
  'fault.cut': network(async (fetch, request) => {
    const response = await fetch(request);
    if (!isChanges(request) || isFirst(request)) return response;
    const whole = await response.clone().arrayBuffer().catch(() => undefined);
    return whole === undefined ? noMore(request) : response;
  }),
  'fault.truncated': network(async (fetch, request) => {
    const response = await fetch(request);
    if (!isChanges(request) || isFirst(request) || !response.ok) return response;
    const text = await response.clone().text().catch(() => undefined);
    return text !== undefined && text.startsWith('{') && !text.endsWith('}') ? noMore(request) : response;
  }),
  'fault.loop': errors((error) => (isCode(error, 'next-page-loops') ? undefined : error)),
  'fault.forgotten-cursor': errors((error) => (isCode(error, 'cursor-forgotten') ? undefined : error)),
  'fault.hangs': network(async (fetch, request, { signal }) => {
    const own = new AbortController();
    const response = await fetch(new Request(request.url, { headers: request.headers, signal: own.signal }));
    signal.addEventListener('abort', () => own.abort(), { once: true });
    if (signal.aborted) own.abort();
    return response;
  }),
  'fault.drips': network(async (fetch, request, { signal }) => {
    const own = new AbortController();
    const stop = (): void => own.abort();
    signal.addEventListener('abort', stop, { once: true });
    const response = await fetch(new Request(request.url, { headers: request.headers, signal: own.signal }));
    signal.removeEventListener('abort', stop);
    return response;
  }),
};

/** One broken connector for each check of our own side failing. */
export const brokenProcesses: Readonly<Record<string, Broken>> = {
  'fault.killed-before-commit': reading(async function* (inner, context, cursor) {
    const kept = await context.state.read('ahead');
    const ahead = typeof kept === 'string' && cursor !== null ? kept : cursor;
    const source = inner(context, ahead);
    for (let step = await source.next(); step.done !== true; ) {
      await context.state.write('ahead', step.value.cursor);
      step = await source.next(yield step.value);
    }
  }),
  'fault.killed-after-commit': reading(async function* (inner, context, cursor) {
    if (isFull(context)) return yield* inner(context, cursor);
    const kept = (await context.state.read('behind')) as { from: string | null } | undefined;
    let from = typeof kept === 'object' && kept !== null && 'from' in kept ? kept.from : cursor;
    const source = inner(context, from);
    for (let step = await source.next(); step.done !== true; ) {
      await context.state.write('behind', { from });
      const outcome = yield step.value;
      from = step.value.cursor;
      await context.state.write('behind', 'none');
      step = await source.next(outcome);
    }
  }),
  'fault.state-lost': reading(async function* (inner, context, cursor) {
    const started = await context.state.read('started');
    if (/^\{"(change|listing)"/.test(cursor ?? '') && started !== true) return;
    await context.state.write('started', true);
    yield* inner(context, cursor);
  }),
  'fault.state-foreign': reading(async function* (inner, context, cursor) {
    const kept = (await context.state.read('place')) as { position: { row: number } } | undefined;
    if (kept !== undefined && kept.position.row < 0) return;
    yield* inner(context, cursor);
  }),
  'fault.not-delivered': reading(async function* (inner, context, cursor) {
    const source = inner(context, cursor);
    for (let step = await source.next(); step.done !== true; ) {
      let outcome = unheard;
      try {
        outcome = yield step.value;
      } catch {
        // As if it had been delivered.
      }
      step = await source.next(outcome);
    }
  }),
  'fault.rows-refused': outcomes(({ rejected }) => {
    if (rejected > 0) throw new ConnectorError('data', 'rows-refused');
    return undefined;
  }),
  'fault.removal-held': outcomes(({ held }) => {
    if (held > 0) throw new ConnectorError('data', 'removal-held');
    return undefined;
  }),
  'fault.replayed': outcomes(({ applied, unchanged, sequence }) => (applied === 0 && unchanged > 0 && sequence === 1 ? 'stop' : undefined)),
  'fault.clock-behind': pages((page, _at, { clock }) => {
    const today = clock.now().toISOString().slice(0, 10);
    return [withRecords(page, page.records.filter(({ record }) => String(recordOf(record)['date']) <= today || typeof recordOf(record)['date'] !== 'string'))];
  }),
  'fault.clock-ahead': noting((_page, { clock }) => String(clock.now().getTime()), (noted, { clock }) => (clock.now().getTime() < Number(noted) ? 'stop' : undefined)),
};

function isFull(context: ConnectorContext<unknown>): boolean {
  return (context.config as { mode: string }).mode === 'full';
}

function withoutWait(response: Response, wait: RegExp): Response {
  if (!wait.test(response.headers.get('retry-after') ?? '')) return response;
  return new Response(null, { status: response.status });
}
