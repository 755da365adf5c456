import { ConnectorError } from '../../../connector-error.ts';
import type { Page, PageOutcome } from '../../../page.ts';
import { readerOf } from '../../../read-feed.ts';
import { testMoment } from '../../test-world.ts';
import type { Bench } from '../bench.ts';
import { describe } from '../bench.ts';
import type { Check } from '../check.ts';
import { CheckFailed, expectSame, expectThat } from '../expect.ts';
import { MemoryState } from '../memory-state.ts';
import { samples } from '../samples.ts';
import type { FakeSource } from '../specimen.ts';

const nothing: PageOutcome = { applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [], sequence: 1 };

/** Enough for the day before: tests stand at six in the morning. */
const hoursBehind = 8;

/** Our own side fails: the process, the disk beside it, the clock, core-api. */
export const processFaultChecks: readonly Check[] = [
  {
    id: 'fault.killed-before-commit', promise: 'Killed while a page was being delivered, the page comes again: nobody is lost.', applies: 'read',
    run: async (bench) => {
      const source = await filled(bench);
      await bench.read(source, { pages: 1 });
      // The second page leaves the connector and core-api never has it.
      await bench.read(source, { pages: 1, killed: true, deliver: () => nothing });
      await bench.readWell(source);
      expectSame(missing(bench), [], 'people lost');
    },
  },
  {
    id: 'fault.killed-after-commit', promise: 'Killed after a page was stored and before it was heard of, no row of it comes again, unless as a resend.', applies: 'delta',
    run: async (bench) => {
      const source = await bench.source('delta');
      await source.hold(samples(8, 'Kill'));
      const [stored] = (await bench.read(source, { pages: 1, killed: true })).pages;
      const again = refsOf((await bench.readWell(source)).filter(({ resend }) => resend === undefined));
      const twice = refsOf(stored === undefined ? [] : [stored]).filter((ref) => again.includes(ref));
      expectSame(twice, [], 'rows that came again');
    },
  },
  {
    id: 'fault.state-lost', promise: 'The state beside the runner may be lost: it costs work, never rows.', applies: 'read',
    run: async (bench) => {
      const source = await filled(bench);
      await bench.read(source, { pages: 1 });
      await bench.readWell(source, { context: bench.context(source, { state: new MemoryState() }) });
      expectSame(missing(bench), [], 'people lost');
    },
  },
  {
    id: 'fault.state-foreign', promise: 'State that another version wrote does not crash it, nor lose a row.', applies: 'read',
    run: async (bench) => {
      for (const garbage of [7, 'text', [], { position: null }, null]) {
        const state = new MemoryState();
        state.garbage = garbage;
        const source = await filled(bench);
        await bench.readWell(source, { cursor: null, context: bench.context(source, { state }) });
        expectSame(missing(bench), [], 'people lost');
      }
    },
  },
  {
    id: 'fault.not-delivered', promise: 'A page that could not be delivered is thrown on and not read past.', applies: 'read',
    run: async (bench) => {
      const source = await filled(bench);
      const reader = readerOf(bench.specimen.connector);
      if (reader === undefined) throw new CheckFailed('there is no read');
      const pages = reader.read(bench.context(source), null);
      await pages.next();
      const down = new ConnectorError('transient', 'core-unavailable');
      const thrown: unknown = await pages.throw(down).then(({ done }) => (done === true ? 'it ended as if all were well' : 'it gave another page'), (error: unknown) => error);
      expectThat(thrown === down, thrown instanceof Error ? describe(thrown) : String(thrown));
    },
  },
  {
    id: 'fault.rows-refused', promise: 'Rows that core-api refuses stop nothing.', applies: 'read',
    run: (bench) => goesOn(bench, (page) => ({ ...nothing, rejected: page.records.length, rejects: page.records.map((_, row) => ({ row, pointer: '', rule: 'no-subject' })) })),
  },
  {
    id: 'fault.removal-held', promise: 'Removals that core-api holds stop nothing.', applies: 'read',
    run: (bench) => goesOn(bench, (page) => ({ ...nothing, applied: page.records.length, held: page.complete ? 40 : 0 })),
  },
  {
    id: 'fault.replayed', promise: 'A page that core-api already had, all of it unchanged, stops nothing.', applies: 'read',
    run: (bench) => goesOn(bench, (page) => ({ ...nothing, unchanged: page.records.length })),
  },
  {
    id: 'fault.clock-behind', promise: 'With a clock that is some hours behind, rows that seem to be of tomorrow are read.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(8).map((row) => ({ ...row, date: testMoment.toISOString().slice(0, 10) })));
      await bench.readWell(source, { context: bench.context(source, { now: new Date(testMoment.getTime() - hoursBehind * 3_600_000) }) });
      expectSame(missing(bench), [], 'people passed over');
    },
  },
  {
    id: 'fault.clock-ahead', promise: 'With a clock that ran ahead and was set right, nothing that came meanwhile is passed over.', applies: 'delta',
    run: async (bench) => {
      const source = await bench.source('delta');
      await source.hold(samples(4, 'Clock'));
      await bench.readWell(source, { context: bench.context(source, { now: new Date(testMoment.getTime() + 7_200_000) }) });
      await source.hold(samples(8, 'Clock'));
      await bench.readWell(source);
      expectSame(bench.ledger.refs().length, 8, 'people');
    },
  },
];

async function filled(bench: Bench): Promise<FakeSource> {
  const source = await bench.anySource();
  await source.hold(samples(8));
  return source;
}

function missing(bench: Bench): string[] {
  return samples(8).filter(({ ref }) => !bench.ledger.rows.has(ref)).map(({ ref }) => ref);
}

function refsOf(pages: readonly Page[]): string[] {
  return pages.flatMap(({ records }) => records.map(({ ref }) => ref));
}

async function goesOn(bench: Bench, outcome: (page: Page) => PageOutcome): Promise<void> {
  const source = await filled(bench);
  const pages = await bench.readWell(source, { deliver: outcome });
  expectSame(refsOf(pages).length, 8, 'rows sent');
}
