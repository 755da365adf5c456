import { connect } from 'node:net';

import { strangeHost } from '../specimen.ts';
import type { Broken } from './alter.ts';
import { answers, pages, reading, recordOf, withRecords } from './alter.ts';

let garbage = '';

/** One broken connector for each check of rows that cannot be loaded, and of what must not leave. */
export const brokenRows: Readonly<Record<string, Broken>> = {
  'rejects.counted': pages((page) => {
    const rejects = page.rejects.filter(({ rule }) => rule !== 'reference-missing');
    return [{ ...page, rejects, read: (page.read ?? 0) - page.rejects.length + rejects.length }];
  }),
  'rejects.not-mended': pages((page) => [
    { ...page, records: page.records.map(({ ref, record }) => ({ ref, record: typeof recordOf(record)['date'] === 'string' ? record : { ...recordOf(record), date: '2026-01-01' } })) },
  ]),
  'rejects.one-stops-none': pages((page) => [page.rejects.some(({ rule }) => rule === 'row-unreadable') ? withRecords(page, []) : page]),
  'rejects.coded': pages((page) => [{ ...page, rejects: page.rejects.map((reject) => ({ ...reject, rule: reject.rule === 'reference-missing' ? 'No reference!' : reject.rule })) }]),
  'rejects.values-free': (sound) =>
    answers(({ rows = [] }) => {
      garbage = rows.find((row): row is never => typeof row === 'string') ?? garbage;
    })(pages((page) => [{ ...page, rejects: page.rejects.map((reject) => (reject.rule === 'row-unreadable' ? { ...reject, column: garbage } : reject)) }])(sound)),
  'rejects.never-load': answers(({ rows = [] }) => {
    for (const row of rows) if (row['sensitivity'] === 3) row['sensitivity'] = 2;
  }),
  'rejects.conserved': pages(({ read: _read, ...page }) => [page]),
  'security.secrets': reading((inner, context, cursor) => {
    context.log.info('reading', { with: (context.config as { token: string }).token });
    return inner(context, cursor);
  }),
  'security.logs-values-free': pages((page, _at, { log }) => {
    for (const { record } of page.records) if (typeof recordOf(record)['date'] !== 'string') log.error('row-refused', { row: JSON.stringify(record) });
    return [page];
  }),
  'security.state-values-free': pages(async (page, _at, { state }) => {
    await state.write('last-page', page.records);
    return [page];
  }),
  'security.hosts': pages(async (page, _at, { fetch }) => {
    await fetch(new Request('https://telemetry.example/')).catch(() => undefined);
    return [page];
  }),
  'security.sockets': pages((page) => {
    const socket = connect(9, '127.0.0.1');
    socket.on('error', () => socket.destroy());
    return [page];
  }),
  'security.foreign-link': answers(async (answer, { fetch }) => {
    if (answer.next?.startsWith(`https://${strangeHost}`) === true) await fetch(new Request(answer.next));
  }),
  'security.narrative': pages((page) => [{ ...page, records: page.records.map(({ ref, record }) => ({ ref, record: { ...recordOf(record), category: `Narrative of ${ref}` } })) }]),
  'security.pollution': answers((answer) => merge({}, answer)),
};

/** The merge that everybody writes once. */
function merge(into: Record<string, unknown>, from: object): void {
  for (const [key, value] of Object.entries(from)) {
    if (typeof value === 'object' && value !== null) merge((into[key] ??= {}) as Record<string, unknown>, value as object);
    else into[key] = value as unknown;
  }
}
