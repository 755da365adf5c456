import type { Page } from '../../../page.ts';
import type { Check } from '../check.ts';
import { expectSame, expectThat } from '../expect.ts';
import { sample, samples } from '../samples.ts';

const rowsOf = (pages: readonly Page[]): string[] => pages.flatMap(({ records, tombstones }) => [...records, ...tombstones].map(({ ref }) => ref)).toSorted();

/** Changes: what is new, what is gone, and in which order. */
export const deltaChecks: readonly Check[] = [
  {
    id: 'delta.caught-up', promise: 'Where nothing changed, nothing travels.', applies: 'delta',
    run: async (bench) => {
      const source = await bench.source('delta');
      await source.hold(samples(8));
      await bench.readWell(source);
      expectSame(rowsOf(await bench.readWell(source)), [], 'rows of a second reading');
    },
  },
  {
    id: 'delta.only-changes', promise: 'Only what changed travels.', applies: 'delta',
    run: async (bench) => {
      const source = await bench.source('delta');
      const before = samples(5, 'Only');
      await source.hold(before);
      await bench.readWell(source);
      await source.hold([...before.slice(0, 4), sample('Only5', { given: 'Changed' }), sample('Only6')]);
      expectSame(rowsOf(await bench.readWell(source)), ['Only5', 'Only6'], 'rows that travelled');
    },
  },
  {
    id: 'delta.tombstone', promise: 'A deletion arrives as a tombstone.', applies: 'explicit',
    run: async (bench) => {
      const source = await bench.source('delta');
      await source.hold(samples(5, 'Del'));
      await bench.readWell(source);
      await source.hold(samples(4, 'Del'));
      await bench.readWell(source);
      expectSame(bench.ledger.refs(), ['Del1', 'Del2', 'Del3', 'Del4'], 'who is left');
    },
  },
  {
    id: 'delta.returns', promise: 'Who was deleted and came back before the next reading is there.', applies: 'explicit',
    run: async (bench) => {
      const source = await bench.source('delta');
      await source.hold([sample('Back')]);
      await bench.readWell(source);
      await source.hold([]);
      await source.hold([sample('Back', { given: 'Again' })]);
      await bench.readWell(source);
      expectThat(bench.ledger.rows.get('Back')?.includes('Again') ?? false, 'the returned row is gone or old');
    },
  },
  {
    id: 'delta.newest', promise: 'Of several changes of one row between two readings the newest is what stays.', applies: 'delta',
    run: async (bench) => {
      const source = await bench.source('delta');
      await source.hold([sample('New', { given: 'First' })]);
      await source.hold([sample('New', { given: 'Second' })]);
      await bench.readWell(source);
      expectThat(bench.ledger.rows.get('New')?.includes('Second') ?? false, 'an older version stayed');
    },
  },
  {
    id: 'delta.out-of-order', promise: 'Changes that the source tells out of order do not bring back what is old.', applies: 'delta',
    run: async (bench) => {
      const source = await bench.source('delta');
      await source.hold([sample('Late', { given: 'First' })]);
      await source.hold([sample('Late', { given: 'Second' })]);
      await bench.fault(source, 'out-of-order');
      const { error } = await bench.read(source);
      const stayed = bench.ledger.rows.get('Late');
      expectThat(error !== undefined || (stayed?.includes('Second') ?? false), 'an older version stayed');
    },
  },
  {
    id: 'delta.gap', promise: 'A gap in the source’s own numbering holds the feed instead of being read past.', applies: 'delta',
    run: async (bench) => {
      const source = await bench.source('delta');
      await source.hold(samples(8, 'Gap'));
      await bench.fault(source, 'gap');
      const { error } = await bench.read(source);
      await source.mend();
      if (error === undefined) await bench.read(source);
      else await bench.readWell(source);
      expectSame(samples(8, 'Gap').filter(({ ref }) => !bench.ledger.rows.has(ref)).map(({ ref }) => ref), [], 'rows never read');
    },
  },
];
