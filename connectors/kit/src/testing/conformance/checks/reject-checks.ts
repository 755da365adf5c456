import type { Page } from '../../../page.ts';
import { recordSchema } from '../../../record-schema.ts';
import type { Bench } from '../bench.ts';
import type { Check } from '../check.ts';
import { expectSame, expectThat } from '../expect.ts';
import { holdsPersonal, sample, samples } from '../samples.ts';
import type { Sample } from '../specimen.ts';

/** Rows that cannot be loaded: they are answered for, and stop nobody else. */
export const rejectChecks: readonly Check[] = [
  {
    id: 'rejects.counted', promise: 'A row without a reference is answered for, and its neighbours arrive.', applies: 'read',
    run: async (bench) => {
      const pages = await readAmong(bench, sample('Nameless', { defect: 'no-reference' }));
      expectSame(goodRefs(pages), ['Good1', 'Good2', 'Good3', 'Good4'], 'neighbours');
      expectSame(answeredFor(pages), 5, 'rows answered for');
    },
  },
  {
    id: 'rejects.not-mended', promise: 'A row with a wrong value is refused as a whole: no value is dropped, guessed or put right.', applies: 'read',
    run: async (bench) => {
      const pages = await readAmong(bench, sample('Wrong', { defect: 'bad-date' }));
      const sent = pages.flatMap(({ records }) => records).find(({ ref }) => ref === 'Wrong');
      expectThat(sent === undefined || !recordSchema.safeParse(sent.record).success, 'the row was sent as if it were right');
      expectSame(answeredFor(pages), 5, 'rows answered for');
    },
  },
  {
    id: 'rejects.one-stops-none', promise: 'What is no row at all stops nobody else.', applies: 'read',
    run: async (bench) => {
      expectSame(goodRefs(await readAmong(bench, sample('Poison', { defect: 'garbage' }))), ['Good1', 'Good2', 'Good3', 'Good4'], 'neighbours');
    },
  },
  {
    id: 'rejects.coded', promise: 'A row that stays behind has a place and a kebab-case rule.', applies: 'read',
    run: async (bench) => {
      const pages = [...(await readAmong(bench, sample('Nameless', { defect: 'no-reference' }))), ...(await readAmong(bench, sample('Poison', { defect: 'garbage' })))];
      const odd = pages.flatMap(({ rejects }) => rejects).filter(({ row, rule }) => !Number.isInteger(row) || row < 0 || !/^[a-z][a-z0-9-]*$/.test(rule));
      expectSame(odd, [], 'rejects without place or rule');
    },
  },
  {
    id: 'rejects.values-free', promise: 'The reason of a reject holds nothing of the row.', applies: 'read',
    run: async (bench) => {
      const pages = [...(await readAmong(bench, sample('Poison', { defect: 'garbage' }))), ...(await readAmong(bench, sample('Nameless', { defect: 'no-reference' })))];
      expectThat(!pages.some(({ rejects }) => holdsPersonal(JSON.stringify(rejects))), 'a reject holds a value');
    },
  },
  {
    id: 'rejects.never-load', promise: 'Of a row that must never be loaded nothing leaves but, at most, its reference.', applies: 'read',
    run: async (bench) => {
      const pages = await readAmong(bench, sample('Never', { defect: 'never-load' }));
      const sent = pages.flatMap(({ records }) => records).find(({ ref }) => ref === 'Never');
      expectThat(sent === undefined || (!holdsPersonal(JSON.stringify(sent)) && !recordSchema.safeParse(sent.record).success), 'the row was sent');
      expectSame(answeredFor(pages), 5, 'rows answered for');
    },
  },
  {
    id: 'rejects.conserved', promise: 'Every page says how many rows it read, and each of them is sent, rejected or left out by a rule.', applies: 'read',
    run: async (bench) => {
      const pages = await readAmong(bench, sample('Poison', { defect: 'garbage' }), sample('Nameless', { defect: 'no-reference' }));
      const off = pages.filter((page) => page.read === undefined || page.read !== answeredFor([page]));
      expectSame(off.length, 0, 'pages that do not add up');
    },
  },
  {
    id: 'rejects.twice', promise: 'A reference that comes twice is not settled in silence: both rows are answered for.', applies: 'full',
    run: async (bench) => {
      const source = await bench.source('full');
      await source.hold([sample('Twin', { given: 'One' }), sample('Other'), sample('Twin', { given: 'Two' }), sample('Last')]);
      expectSame(answeredFor(await bench.readWell(source)), 4, 'rows answered for');
    },
  },
];

async function readAmong(bench: Bench, ...odd: Sample[]): Promise<readonly Page[]> {
  const source = await bench.anySource();
  await source.hold([...samples(2, 'Good'), ...odd, sample('Good3'), sample('Good4')]);
  return bench.readWell(source, { cursor: null });
}

function goodRefs(pages: readonly Page[]): string[] {
  return pages.flatMap(({ records }) => records.map(({ ref }) => ref)).filter((ref) => ref.startsWith('Good')).toSorted();
}

function answeredFor(pages: readonly Page[]): number {
  const leftOut = pages.flatMap((page) => Object.values(page.leftOut ?? {})).reduce((sum, count) => sum + count, 0);
  return pages.reduce((sum, { records, tombstones, rejects }) => sum + records.length + tombstones.length + rejects.length, leftOut);
}
