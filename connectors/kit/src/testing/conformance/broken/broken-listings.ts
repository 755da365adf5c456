import type { Page } from '../../../page.ts';
import type { Broken, Row } from './alter.ts';
import { answers, pages, reading, recordOf, withRecords } from './alter.ts';

type Generation = NonNullable<Page['generation']>;
let run = 0;

/** One broken connector for each check of full listings. */
export const brokenListings: Readonly<Record<string, Broken>> = {
  'snapshot.pages-numbered': generations((generation) => ({ ...generation, page: generation.page >= 3 ? generation.page + 1 : generation.page })),
  'snapshot.last': generations((generation) => ({ ...generation, last: generation.last || generation.page === 2 })),
  'snapshot.empty': pages((page) => (page.generation?.last === true && page.read === 0 ? [] : [page])),
  'snapshot.new-generation': generations((generation) => ({ ...generation, id: 'listing' })),
  'snapshot.expected-rows': generations(({ id, page, last }) => ({ id, page, last })),
  'snapshot.unchanged': pages((page) => {
    run += 1;
    return [page.mode === 'delta' ? page : { ...page, records: page.records.map(({ ref, record }) => ({ ref, record: { ...recordOf(record), caseRef: `run-${run}` } })) }];
  }),
  'snapshot.absence-removes': reading(async function* (inner, context, cursor) {
    const kept = await context.state.read('listed');
    const ghosts = new Set(Array.isArray(kept) ? (kept as string[]) : []);
    const listed: string[] = [];
    const source = inner(context, cursor);
    for (let step = await source.next(); step.done !== true; ) {
      const page = step.value;
      listed.push(...page.records.map(({ ref }) => ref));
      for (const ref of listed) ghosts.delete(ref);
      const whole = page.generation?.last === true;
      if (whole) await context.state.write('listed', listed);
      step = await source.next(yield whole ? { ...page, records: [...page.records, ...[...ghosts].map((ref) => ({ ref, record: { sourceRef: ref } }))] } : page);
    }
  }),
  'snapshot.torn-never-whole': reading(async function* (inner, context, cursor) {
    const source = inner(context, cursor);
    let latest: Page | undefined;
    try {
      for (let step = await source.next(); step.done !== true; ) {
        latest = step.value;
        step = await source.next(yield latest);
      }
    } catch (error) {
      if (latest?.generation === undefined) throw error;
      yield { ...latest, records: [], rejects: [], read: 0, cursor: `${latest.cursor} `, generation: { ...latest.generation, page: latest.generation.page + 1, last: true } };
    }
  }),
  'snapshot.resumed': pages((page, _at, _context, cursor) => {
    const resumed = cursor?.includes('"next":"') === true;
    return [resumed && page.generation !== undefined ? { ...page, generation: { ...page.generation, id: `${page.generation.id}-resumed` } } : page];
  }),
  'snapshot.changed-underneath': answers((answer) => {
    if (answer.revision !== undefined) answer.revision = 'the-same';
  }),
  'rejects.twice': pages((page) => [page.mode === 'delta' ? page : withRecords(page, [...new Map(page.records.map((row) => [row.ref, row])).values()])]),
};

const lastRow = new WeakMap<object, Page['records'][number]>();
const finished = new WeakMap<object, Page['records'][number]>();
let returned: string[] = [];

/** One broken connector for each check of changes. */
export const brokenChanges: Readonly<Record<string, Broken>> = {
  'delta.caught-up': reading(async function* (inner, context, cursor) {
    const source = inner(context, cursor);
    let given = 0;
    for (let step = await source.next(); step.done !== true; given += 1) {
      const [row] = step.value.records;
      if (row !== undefined) lastRow.set(context.state, row);
      step = await source.next(yield step.value);
    }
    const again = lastRow.get(context.state);
    if (given === 0 && again !== undefined && cursor !== null) yield { mode: 'delta', records: [again], tombstones: [], rejects: [], read: 1, cursor, complete: true };
  }),
  'delta.only-changes': pages((page, at, { state }, cursor) => {
    const old = finished.get(state);
    const [row] = page.records;
    if (page.mode === 'delta' && page.complete && row !== undefined && old === undefined) finished.set(state, row);
    if (page.mode === 'full' || at > 0 || cursor === null || old === undefined || page.records.length + page.tombstones.length === 0) return [page];
    return [{ ...page, records: [old, ...page.records] }];
  }),
  'delta.tombstone': pages((page) => [{ ...page, tombstones: [], records: [...page.records, ...page.tombstones.map(({ ref }) => ({ ref, record: { sourceRef: ref, status: 'closed' } }))] }]),
  'delta.returns': (sound) =>
    answers(({ rows = [] }) => {
      returned = rows.flatMap((row, at) => (row.deleted === true && rows.slice(at).some((later) => later.id === row.id && later.deleted !== true) ? [row.id ?? ''] : []));
    })(pages((page) => [{ ...page, tombstones: [...page.tombstones, ...returned.map((ref) => ({ ref }))] }])(sound)),
  'delta.newest': answers((answer) => {
    const first = new Map<string, Row>();
    for (const row of answer.rows ?? []) if (row.version !== undefined && row.deleted !== true && !first.has(row.id ?? '')) first.set(row.id ?? '', row);
    answer.rows = (answer.rows ?? []).map((row) => (row.version === undefined || row.deleted === true ? row : { ...(first.get(row.id ?? '') ?? row), version: row.version }));
  }),
  'delta.out-of-order': answers((answer) => {
    answer.rows = (answer.rows ?? []).map((row, at) => (row.version === undefined ? row : { ...row, version: at }));
  }),
  'delta.gap': answers((answer) => {
    const { rows = [], from = 0, last = 0 } = answer;
    const [row] = rows;
    if (row !== undefined) while (rows.length < last - from) rows.push(row);
  }),
};

function generations(edit: (generation: Generation) => Generation): Broken {
  return pages((page) => [page.generation === undefined ? page : { ...page, generation: edit(page.generation) }]);
}
