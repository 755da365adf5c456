import type { ConnectorContext } from '../../../context.ts';
import { mostBytes } from '../../../hold-page.ts';
import type { Page } from '../../../page.ts';
import type { StateFolder } from '../../../state-folder.ts';
import type { Broken } from './alter.ts';
import { pages, reading, recordOf, withRecords } from './alter.ts';

const readingsOf = new WeakMap<StateFolder, number>();
let lastContext: ConnectorContext<unknown> | undefined;
const prefetched = 40;

/** One broken connector for each check of reading and its cursor. */
export const brokenReads: Readonly<Record<string, Broken>> = {
  'read.odd-values': pages((page) => [withRecords(page, page.records.filter(({ record }) => !/O'Brien|Quote|\u0141ukasz/.test(JSON.stringify(record))))]),
  'read.page-ends': pages((page) => (page.complete && page.records.length === 3 ? [] : [page])),
  'read.resumes': pages((page, at, _context, cursor) => (at === 0 && pagesBehind(cursor) >= 2 ? [] : [page])),
  'read.cursor-fits': pages((page) => [{ ...page, cursor: page.cursor + ' '.repeat(5_000) }]),
  'read.cursor-values-free': noting((page) => JSON.stringify(page.records[0]?.record)),
  'read.cursor-moves': pages((page) => {
    if (!page.complete || page.mode === 'full') return [page];
    return [{ ...page, complete: false }, { ...page, records: [], tombstones: [], rejects: [], leftOut: {}, read: 0 }];
  }),
  'read.foreign-cursor': reading((inner, context, cursor) => {
    JSON.parse(cursor ?? 'null');
    return inner(context, cursor);
  }),
  'read.repeatable': reading(async function* (inner, context, cursor) {
    const before = readingsOf.get(context.state) ?? 0;
    if (cursor === null) readingsOf.set(context.state, before + 1);
    const source = inner(context, cursor);
    for (let step = await source.next(); step.done !== true; ) {
      const page = step.value;
      step = await source.next(yield before > 0 && cursor === null ? { ...page, records: page.records.toReversed() } : page);
    }
  }),
  'read.page-rows': pages((page) => [page.records[0]?.ref === 'Many1' ? withRecords(page, Array.from({ length: 1_001 }, () => page.records[0] ?? { ref: '', record: {} })) : page]),
  'read.page-bytes': pages((page) => [
    page.rejects.some(({ rule }) => rule === 'row-too-large') ? { ...page, rejects: [], records: [...page.records, { ref: 'Long', record: { addresses: [{ lines: ['x'.repeat(mostBytes + 1)] }] } }] } : page,
  ]),
  'read.lazy': reading(async function* (inner, context, cursor) {
    const source = inner(context, cursor);
    const ahead: Page[] = [];
    let step = await source.next();
    while (step.done !== true && ahead.length < prefetched) {
      ahead.push(step.value);
      step = await source.next();
    }
    for (const page of ahead) {
      if (context.signal.aborted) return;
      yield page;
    }
    while (step.done !== true) step = await source.next(yield step.value);
  }),
  'read.complete': pages((page) => [{ ...page, complete: false }]),
  'read.feeds-apart': reading((inner, context, cursor) => {
    lastContext = context;
    return inner({ ...context, fetch: (request) => (lastContext ?? context).fetch(request) }, cursor);
  }),
  'read.dates': pages((page) => [{ ...page, records: page.records.map(({ ref, record }) => ({ ref, record: { ...recordOf(record), date: byUtc(recordOf(record)['date']) } })) }]),
  'read.records-fit': pages((page) => [{ ...page, records: page.records.map(({ ref, record }) => ({ ref, record: { ...recordOf(record), comment: 'seen' } })) }]),
  'preview.same-rows': pages((page, at, { preview }) => (preview === true && at > 0 ? [] : [page])),
  'preview.leaves-source': reading(async function* (inner, context, cursor) {
    yield* inner(context, cursor);
    const { baseUrl, token } = context.config as { baseUrl: string; token: string };
    // Takes away what it has read: what a connector that empties an inbox must not do in a dry run.
    if (context.preview === true) await context.fetch(new Request(`${baseUrl}/rows`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } }));
  }),
  'read.ends-on-abort': reading(async function* (inner, context, cursor) {
    let signal = context.signal;
    const deaf = { ...context };
    Object.defineProperty(deaf, 'signal', { get: () => signal });
    const source = inner(deaf, cursor);
    for (let step = await source.next(); step.done !== true; ) {
      signal = new AbortController().signal;
      step = await source.next(yield step.value);
    }
  }),
};

/** With something written into the cursor, and taken out again when it comes back. */
export function noting(note: (page: Page, context: ConnectorContext<unknown>) => string, heed: (note: string, context: ConnectorContext<unknown>) => 'stop' | undefined = () => undefined): Broken {
  return reading(async function* (inner, context, cursor) {
    const [own, noted] = cursor?.split('\n') ?? [];
    if (noted !== undefined && heed(noted, context) === 'stop') return;
    const source = inner(context, own ?? null);
    for (let step = await source.next(); step.done !== true; ) {
      const page = step.value;
      step = await source.next(yield { ...page, cursor: `${page.cursor}\n${note(page, context)}` });
    }
  });
}

/** Pages behind a cursor of the example register, three rows each; 0 at an end. */
function pagesBehind(cursor: string | null): number {
  const at = JSON.parse(cursor?.startsWith('{') === true ? cursor : '{}') as { page?: number; next?: string | null; change?: number };
  return at.page === undefined ? Math.floor((at.change ?? 0) / 3) : at.next === null ? 0 : at.page;
}

/** A day of summer as midnight in London looks by UTC: the day before. */
function byUtc(date: unknown): unknown {
  if (typeof date !== 'string' || date < '2026-03-30' || date > '2026-10-25') return date;
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}
