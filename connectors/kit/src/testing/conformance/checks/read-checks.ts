import { setTimeout as sleep } from 'node:timers/promises';

import { ConnectorError } from '../../../connector-error.ts';
import { mostBytes, mostRows } from '../../../hold-page.ts';
import type { Page } from '../../../page.ts';
import { readerOf } from '../../../read-feed.ts';
import { recordSchema } from '../../../record-schema.ts';
import { describe, promptMs } from '../bench.ts';
import type { Check } from '../check.ts';
import { CheckFailed, expectSame, expectThat } from '../expect.ts';
import { holdsPersonal, sample, samples } from '../samples.ts';

const refsOf = (pages: readonly Page[]): string[] => pages.flatMap(({ records }) => records.map(({ ref }) => ref));

/** Reading and its cursor. */
export const readChecks: readonly Check[] = [
  {
    id: 'read.odd-values', promise: 'People whose names have quotes, apostrophes, accents, line breaks or other scripts arrive.', applies: 'read',
    run: async (bench) => {
      const names = ["O'Brien", 'Quote"d', 'Jos\u00e9 \u0141ukasz', 'Line\nbreak', '\u674e', '=cmd|1', '\u{1f600}'];
      const source = await bench.anySource();
      await source.hold(names.map((family, at) => sample(`Odd${at}`, { family })));
      const pages = await bench.readWell(source);
      expectSame(pages.reduce((sum, page) => sum + page.records.length + page.rejects.length, 0), names.length, 'rows answered for');
    },
  },
  {
    id: 'read.page-ends', promise: 'However many rows there are, also none, one, and exactly full pages, each arrives once.', applies: 'read',
    run: async (bench) => {
      for (const count of [0, 1, 3, 6, 9, 12]) {
        const source = await bench.anySource();
        await source.hold(samples(count));
        expectSame(refsOf(await bench.readWell(source, { cursor: null })).toSorted(), samples(count).map(({ ref }) => ref).toSorted(), `rows of ${count}`);
      }
    },
  },
  {
    id: 'read.resumes', promise: 'Stopped after any page and read on, the same people are there.', applies: 'read',
    run: async (bench) => {
      for (const stop of [1, 2, 3]) {
        const source = await bench.anySource();
        await source.hold(samples(11, `S${stop}x`));
        await bench.read(source, { cursor: null, pages: stop });
        await bench.readWell(source);
        const missing = samples(11, `S${stop}x`).filter(({ ref }) => !bench.ledger.rows.has(ref));
        expectSame(missing.map(({ ref }) => ref), [], `missing after a stop at page ${stop}`);
      }
    },
  },
  {
    id: 'read.cursor-fits', promise: 'A cursor is text of 1 to 4,000 characters that core-api can store.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(7));
      const odd = (await bench.readWell(source)).filter(({ cursor }) => cursor.length === 0 || cursor.length > 4_000 || cursor.includes('\u0000'));
      expectSame(odd.length, 0, 'cursors that do not fit');
    },
  },
  {
    id: 'read.cursor-values-free', promise: 'No cursor holds anything of a person.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(7));
      expectThat(!(await bench.readWell(source)).some(({ cursor }) => holdsPersonal(cursor)), 'a cursor holds a value');
    },
  },
  {
    id: 'read.cursor-moves', promise: 'No cursor comes twice in one reading, or the runner could not tell an end from a loop.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(8));
      const cursors = (await bench.readWell(source)).map(({ cursor }) => cursor);
      expectSame(new Set(cursors).size, cursors.length, 'different cursors');
    },
  },
  {
    id: 'read.foreign-cursor', promise: 'A cursor of another version is refused by a typed error or begun anew, and never crashes.', applies: 'read',
    run: async (bench) => {
      for (const cursor of ['not of ours', '{"v":99}', '7', '\u0000']) {
        const source = await bench.anySource();
        await source.hold(samples(4));
        const { pages, error } = await bench.read(source, { cursor });
        if (error === undefined) expectThat(refsOf(pages).length === 4, `"${cursor}" was read as the end`);
        else expectThat(error instanceof ConnectorError, `"${cursor}": ${describe(error)}`);
      }
    },
  },
  {
    id: 'read.repeatable', promise: 'Read twice from the start, a source gives its rows in the same order.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(10, 'Twice'));
      const first = refsOf(await bench.readWell(source, { cursor: null }));
      expectSame(refsOf(await bench.readWell(source, { cursor: null })), first, 'the order');
    },
  },
  {
    id: 'read.page-rows', promise: 'No page has more than 1,000 rows.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(1_100, 'Many'));
      const { pages } = await bench.read(source);
      expectThat(pages.every(({ records, tombstones }) => records.length + tombstones.length <= mostRows), 'a page is too long');
    },
  },
  {
    id: 'read.page-bytes', promise: 'No page is longer than 4 MB, however long a row is.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold([sample('Short1'), sample('Long', { addressLine: 'x'.repeat(mostBytes + 1) }), sample('Short2')]);
      const { pages } = await bench.read(source);
      expectThat(pages.every((page) => JSON.stringify(page.records).length <= mostBytes), 'a page is too long');
    },
  },
  {
    id: 'read.lazy', promise: 'While a page is being delivered, the source is not read far ahead: memory stays bounded.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(100, 'Ahead'));
      await bench.read(source, { pages: 1 });
      expectThat(source.served() <= 50, `${source.served()} of 100 rows were taken for the first page`);
    },
  },
  {
    id: 'read.complete', promise: 'The last page of a reading, and no other, says that it is.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(8));
      const said = (await bench.readWell(source)).map(({ complete }) => complete);
      expectSame(said, said.map((_, at) => at === said.length - 1), 'complete');
    },
  },
  {
    id: 'read.feeds-apart', promise: 'Two feeds read side by side do not mix.', applies: 'read',
    run: async (bench) => {
      const [one, other] = [await bench.anySource(), await bench.anySource()];
      await one.hold(samples(8, 'One'));
      await other.hold(samples(8, 'Other'));
      const reader = readerOf(bench.specimen.connector);
      if (reader === undefined) throw new CheckFailed('there is no read');
      const readings = [one, other].map((source, at) => ({ at, pages: reader.read(bench.context(source, { feedId: `feed-${at}` }), null), refs: [] as string[], done: false }));
      const outcome = { applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [], sequence: 1 };
      for (let turn = 0; turn < 20 && readings.some(({ done }) => !done); turn += 1) {
        for (const reading of readings) {
          const step = await reading.pages.next(outcome);
          reading.done = step.done === true;
          if (step.done !== true) reading.refs.push(...refsOf([step.value]));
        }
      }
      expectSame(readings.map(({ refs }) => refs.length), [8, 8], 'rows of each');
      expectThat(readings.every(({ refs, at }) => refs.every((ref) => ref.startsWith(at === 0 ? 'One' : 'Other'))), 'rows of one feed in the other');
    },
  },
  {
    id: 'read.dates', promise: 'Days are London days: leap day, both clock changes, midnight in summer, and births of which only the year is known.', applies: 'read',
    run: async (bench) => {
      const days = ['2024-02-29', '2026-03-29', '2026-10-25', '2026-07-01', '2025-12-31'];
      const source = await bench.anySource();
      await source.hold([...days.map((date) => sample(`Day${date}`, { date })), sample('Born', { dateOfBirth: '2011', date: '2026-01-02' }), sample('Month', { dateOfBirth: '2011-05', date: '2026-01-02' })]);
      const records = (await bench.readWell(source)).flatMap((page) => page.records);
      const dates = new Map(records.map(({ ref, record }) => [ref, record as { date?: unknown; person?: { dateOfBirth?: { value?: unknown; precision?: unknown } } }]));
      expectSame(days.map((date) => dates.get(`Day${date}`)?.date), days, 'days');
      expectSame(['Born', 'Month'].map((ref) => dates.get(ref)?.person?.dateOfBirth), [{ value: '2011', precision: 'year' }, { value: '2011-05', precision: 'month' }], 'births known in part');
    },
  },
  {
    id: 'read.records-fit', promise: 'A good row becomes a record that fits headline/1, under its own reference.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(7));
      for (const { ref, record } of (await bench.readWell(source)).flatMap((page) => page.records)) {
        const parsed = recordSchema.safeParse(record);
        expectThat(parsed.success, `${ref}: ${parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`);
        expectSame((record as { sourceRef?: unknown }).sourceRef, ref, 'sourceRef');
      }
    },
  },
  {
    id: 'read.ends-on-abort', promise: 'Once the signal is aborted, reading ends within 2 seconds and gives no further page.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(20, 'Stop'));
      const stop = new AbortController();
      const { pages, hung } = await bench.read(source, {
        context: bench.context(source, { signal: stop.signal }),
        deliver: (page) => {
          stop.abort();
          return bench.ledger.apply(page);
        },
      });
      await sleep(0);
      expectThat(hung !== true, `it did not end within ${promptMs} ms`);
      expectSame(pages.length, 1, 'pages');
    },
  },
];
