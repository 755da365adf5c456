import type { Page } from '../../../page.ts';
import type { Check } from '../check.ts';
import { CannotHappen, expectSame, expectThat } from '../expect.ts';
import { sample, samples } from '../samples.ts';

const listed = (pages: readonly Page[]): NonNullable<Page['generation']>[] => pages.flatMap(({ generation }) => (generation === undefined ? [] : [generation]));

/** Full listings: what they leave out is removed, so a listing must never look whole when it is not. */
export const snapshotChecks: readonly Check[] = [
  {
    id: 'snapshot.pages-numbered', promise: 'The pages of a listing name one generation and count from 1 without a gap.', applies: 'full',
    run: async (bench) => {
      const source = await bench.source('full');
      await source.hold(samples(8));
      const pages = await bench.readWell(source);
      const generations = listed(pages);
      expectSame(generations.map(({ page }) => page), pages.map((_, at) => at + 1), 'page numbers');
      expectSame(new Set(generations.map(({ id }) => id)).size, 1, 'generations');
    },
  },
  {
    id: 'snapshot.last', promise: 'A listing says on its last page, and on no other, that it is whole.', applies: 'full',
    run: async (bench) => {
      const source = await bench.source('full');
      await source.hold(samples(7));
      const said = listed(await bench.readWell(source)).map(({ last }) => last);
      expectThat(said.length > 0, 'no page names a generation');
      expectSame(said, said.map((_, at) => at === said.length - 1), 'last');
    },
  },
  {
    id: 'snapshot.empty', promise: 'A listing of nobody is a listing: one page, whole, of no rows, so that core-api’s guard judges it.', applies: 'full',
    run: async (bench) => {
      const source = await bench.source('full');
      await source.hold([]);
      const pages = await bench.readWell(source);
      expectSame(listed(pages).map(({ page, last }) => [page, last]), [[1, true]], 'pages and last');
    },
  },
  {
    id: 'snapshot.new-generation', promise: 'Each listing has a generation of its own.', applies: 'full',
    run: async (bench) => {
      const source = await bench.source('full');
      await source.hold(samples(5));
      const first = listed(await bench.readWell(source))[0]?.id;
      await source.hold(samples(7));
      const second = listed(await bench.readWell(source))[0]?.id;
      expectThat(first !== undefined && second !== undefined && first !== second, `"${first}" and then "${second}"`);
    },
  },
  {
    id: 'snapshot.expected-rows', promise: 'A listing says how many rows it has in all.', applies: 'full',
    run: async (bench) => {
      const source = await bench.source('full');
      await source.hold(samples(8));
      const told = new Set(listed(await bench.readWell(source)).map(({ expectedRows }) => expectedRows));
      expectSame([...told], [8], 'expectedRows');
    },
  },
  {
    id: 'snapshot.unchanged', promise: 'Listed again without a change, every record is the same to the letter.', applies: 'full',
    run: async (bench) => {
      const source = await bench.source('full');
      await source.hold(samples(5, 'Same'));
      await bench.readWell(source);
      const before = Object.fromEntries(bench.ledger.rows);
      await source.hold(samples(5, 'Same'));
      await bench.readWell(source);
      expectSame(Object.fromEntries(bench.ledger.rows), before, 'records');
    },
  },
  {
    id: 'snapshot.absence-removes', promise: 'Who is no longer listed is gone after the listing.', applies: 'by-absence',
    run: async (bench) => {
      const source = await bench.source('full');
      await source.hold(samples(7, 'Gone'));
      await bench.readWell(source);
      const left = samples(7, 'Gone').slice(2);
      await source.hold(left);
      await bench.readWell(source);
      expectSame(bench.ledger.refs(), left.map(({ ref }) => ref).toSorted(), 'who is left');
    },
  },
  {
    id: 'snapshot.torn-never-whole', promise: 'A listing that breaks off is never called whole: nobody is removed on its word.', applies: 'full',
    run: async (bench) => {
      let torn = 0;
      for (const fault of ['next-page-fails', 'cut', 'truncated'] as const) {
        const source = await bench.source('full');
        await source.hold(samples(8));
        if (!(await source.fault(fault))) continue;
        torn += 1;
        const { pages } = await bench.read(source, { cursor: null });
        expectThat(!listed(pages).some(({ last }) => last), `after "${fault}" a page says that it is the last`);
      }
      if (torn === 0) throw new CannotHappen('the fake source cannot break off');
    },
  },
  {
    id: 'snapshot.resumed', promise: 'A listing that is read on after a stop goes on with its next page, or begins a new generation with page 1.', applies: 'full',
    run: async (bench) => {
      const source = await bench.source('full');
      await source.hold(samples(11));
      const [first] = listed((await bench.read(source, { pages: 1 })).pages);
      // A page that is asked for once more was there before: what follows it is what counts.
      const [next] = listed((await bench.readWell(source)).filter(({ resend }) => resend === undefined));
      if (first?.last === true) return;
      const goesOn = next?.id === first?.id && next?.page === 2;
      expectThat(goesOn || (next?.page === 1 && next.id !== first?.id), `page ${first?.page} of "${first?.id}", then page ${next?.page} of "${next?.id}"`);
    },
  },
  {
    id: 'snapshot.changed-underneath', promise: 'A source that changes while it is listed loses nobody: rows that moved between pages are not removed.', applies: 'full',
    run: async (bench) => {
      const source = await bench.source('full');
      const before = samples(10, 'Move');
      await source.hold(before);
      await bench.readWell(source);
      await source.hold([...before, sample('Extra')]);
      const after = [...before.slice(1), sample('Extra')];
      let moved = false;
      await bench.read(source, {
        deliver: (page) => {
          if (!moved) void source.hold(after);
          moved = true;
          return bench.ledger.apply(page);
        },
      });
      const lost = after.filter(({ ref }) => !bench.ledger.rows.has(ref)).map(({ ref }) => ref);
      expectSame(lost, [], 'people lost');
    },
  },
];
