import type { Page } from '../../../page.ts';
import type { Bench } from '../bench.ts';
import type { Check } from '../check.ts';
import { expectSame } from '../expect.ts';
import { MemoryState } from '../memory-state.ts';
import { samples } from '../samples.ts';
import type { FakeSource } from '../specimen.ts';

const refsOf = (pages: readonly Page[]): string[] => pages.flatMap(({ records }) => records.map(({ ref }) => ref)).toSorted();

/** Dry runs. */
export const previewChecks: readonly Check[] = [
  {
    id: 'preview.same-rows', promise: 'A dry run gives the rows that the reading after it gives.', applies: 'read',
    run: async (bench) => {
      const source = await filled(bench);
      expectSame(await dryRun(bench, source), samples(7).map(({ ref }) => ref).toSorted(), 'rows of the dry run');
    },
  },
  {
    id: 'preview.leaves-source', promise: 'A dry run leaves the source as it was: everything is there to be read afterwards.', applies: 'read',
    run: async (bench) => {
      const source = await filled(bench);
      await dryRun(bench, source);
      await bench.readWell(source, { cursor: null });
      expectSame(bench.ledger.refs(), samples(7).map(({ ref }) => ref).toSorted(), 'rows after the dry run');
    },
  },
];

async function filled(bench: Bench): Promise<FakeSource> {
  const source = await bench.anySource();
  await source.hold(samples(7));
  return source;
}

async function dryRun(bench: Bench, source: FakeSource): Promise<string[]> {
  const outcome = { applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [], sequence: 1 };
  const context = { ...bench.context(source, { state: new MemoryState() }), preview: true as const };
  return refsOf(await bench.readWell(source, { cursor: null, context, deliver: () => outcome }));
}
