import { ConnectorError } from '../../../connector-error.ts';
import { recordSchema } from '../../../record-schema.ts';
import type { Bench } from '../bench.ts';
import { describe } from '../bench.ts';
import type { Check } from '../check.ts';
import { expectSame, expectThat } from '../expect.ts';
import { listening } from '../listening.ts';
import type { Listening } from '../listening.ts';
import { holdsPersonal, sample } from '../samples.ts';
import type { Sample } from '../specimen.ts';

type Sent = { readonly sourceRef?: unknown; readonly date?: unknown; readonly person?: { readonly names?: readonly { readonly family?: unknown }[]; readonly dateOfBirth?: unknown } };

/** What a source that sends by itself sends, and what must not get out of it. A message is no line of a listing: what cannot be loaded may be refused at once, or taken and answered for on a page. */
export const pushContentChecks: readonly Check[] = [
  {
    id: 'push.odd-values', promise: 'People whose names have quotes, apostrophes, accents, separators or other scripts arrive as they are written.', applies: 'push',
    run: async (bench) => {
      const names = ["O'Brien", 'Quote"d', 'Jos\u00e9 \u0141ukasz', '\u674e', '=cmd|1', 'A&B^C~D\\E', '\u{1f600}'];
      const records = await sent(bench, names.map((family, at) => sample(`Odd${at}`, { family })));
      expectSame(names.map((_family, at) => records.get(refOf(bench, `Odd${at}`))?.person?.names?.[0]?.family), names, 'family names');
    },
  },
  {
    id: 'push.dates', promise: 'Days are London days: leap day, both clock changes, midsummer, and births of which only the year or month is known.', applies: 'push',
    run: async (bench) => {
      const days = ['2024-02-29', '2026-03-29', '2026-10-25', '2026-07-01', '2025-12-31'];
      const records = await sent(bench, [...days.map((date) => sample(`Day${date}`, { date })), sample('Born', { dateOfBirth: '2011', date: '2026-01-02' }), sample('Month', { dateOfBirth: '2011-05', date: '2026-01-02' })]);
      expectSame(days.map((date) => records.get(refOf(bench, `Day${date}`))?.date), days, 'days');
      expectSame(['Born', 'Month'].map((ref) => records.get(refOf(bench, ref))?.person?.dateOfBirth), [{ value: '2011', precision: 'year' }, { value: '2011-05', precision: 'month' }], 'births known in part');
    },
  },
  {
    id: 'push.answered-for', promise: 'What cannot be loaded is refused at once or answered for on a page, by a kebab-case rule without a value.', applies: 'push',
    run: async (bench) => {
      await listening(bench, async ({ send, pages }) => {
        const answers = [];
        for (const row of [sample('Poison', { defect: 'garbage' }), sample('Nameless', { defect: 'no-reference' })]) answers.push(await send(row));
        await send(sample('Good'));
        const taken = answers.filter((answer) => answer === 'taken').length;
        const rejects = pages.flatMap((page) => page.rejects);
        expectThat(rejects.length >= taken, `${taken} were taken, ${rejects.length} are answered for`);
        expectSame(rejects.filter(({ rule }) => !/^[a-z][a-z0-9-]*$/.test(rule)), [], 'rules');
        expectThat(!holdsPersonal(JSON.stringify(rejects)), 'a reject holds a value');
      });
    },
  },
  {
    id: 'push.never-load', promise: 'Of a message that must never be loaded nothing leaves but, at most, its reference.', applies: 'push',
    run: async (bench) => {
      await listening(bench, async ({ send, pages }) => {
        await send(sample('Never', { defect: 'never-load' }));
        await send(sample('Good'));
        const never = pages.flatMap((page) => page.records).filter(({ record }) => JSON.stringify(record).includes('Never') && holdsPersonal(JSON.stringify(record)));
        expectSame(never.length, 0, 'records of it');
      });
    },
  },
  {
    id: 'push.values-free', promise: 'No log line, progress, error, cursor or state holds anything of a person, and none nor any page a secret, whatever happens.', applies: 'push',
    run: async (bench) => {
      let fails = true;
      const told: string[] = [];
      await listening(bench, async ({ send, pages }) => {
        for (const row of [sample('Poison', { defect: 'garbage' }), sample('Nameless', { defect: 'no-reference' }), sample('Unstored')]) await send(row);
        fails = false;
        await send(sample('Stored'));
        told.push(...pages.map(({ cursor }) => cursor));
        expectThat(!bench.secrets().some((secret) => JSON.stringify(pages).includes(secret)), 'a secret on a page');
      }, () => (fails ? Promise.reject(new ConnectorError('transient', 'core-unavailable')) : Promise.resolve()));
      told.push(...bench.lines, ...bench.errors.map(describe), ...[...bench.state.values].flat());
      expectSame(told.filter(holdsPersonal).length, 0, 'lines with a value');
      expectSame(told.filter((text) => bench.secrets().some((secret) => text.includes(secret))).length, 0, 'lines with a secret');
    },
  },
];

async function sent(bench: Bench, rows: readonly Sample[]): Promise<ReadonlyMap<string, Sent>> {
  let arrived: ReadonlyMap<string, Sent> = new Map();
  await listening(bench, async (line) => {
    for (const row of rows) expectSame(await line.send(row), 'taken', `the answer to ${row.ref}`);
    arrived = records(line);
  });
  return arrived;
}

/** Records that fit headline/1, by the reference that they bear, the newest of each. */
function records({ pages }: Pick<Listening, 'pages'>): ReadonlyMap<string, Sent> {
  return new Map(pages.flatMap((page) => page.records).filter(({ record }) => recordSchema.safeParse(record).success).map(({ record }) => [String((record as Sent).sourceRef), record as Sent]));
}

function refOf({ specimen }: Bench, ref: string): string {
  return specimen.refOf?.(ref) ?? ref;
}
