import type { Encoding, FetchedFile, FormatReading, OpenedFile } from '@mast/connector-kit/files';
import { DateOrder, FileRefused, RoundedNumbers, judgeLength, judgeRefused, judged, settleEncoding } from '@mast/connector-kit/files';

import { extractRows } from './extract-rows.ts';
import { judgePaths } from './judge-paths.ts';
import { placesOf } from './places.ts';
import type { PoleRow, ReadRow } from './pole.ts';
import { readCsv, readCsvHeading } from './read-csv.ts';
import { readXml } from './read-xml.ts';
import type { XmlMet } from './read-xml.ts';
import type { Shape } from './shape.ts';
import type { PoliceTerms } from './terms.ts';
import { xmlPlan } from './xml-plan.ts';

type Source = { readonly heading: readonly string[]; readonly unread: readonly number[]; read(): AsyncGenerator<ReadRow, XmlMet | undefined, void> };

/** Reads an extract through to its last row and holds it to its manifest; then its rows may be asked for. Throws FileRefused. */
export async function openExtract(file: FetchedFile, terms: PoliceTerms, { mode, limits, expectedRows, step, tell }: FormatReading): Promise<OpenedFile> {
  const { shape } = terms;
  const encoding = await settleEncoding(file, shape.encoding, limits);
  await step('decoded');
  const source = await sourceOf(file, shape, encoding, limits);
  const watch = new Watch(shape);
  let [rows, refused, leftOut] = [0, 0, 0];
  for await (const row of extractRows(watch.over(source.read()), terms)) {
    rows += 1;
    if (row.kind === 'unclear' || (row.kind === 'record' && row.problems.some(({ rule }) => rule !== 'never-load'))) refused += 1;
    if (row.kind === 'left-out' && (mode === 'full' || row.ref === '')) leftOut += 1;
  }
  const { met } = watch;
  if (met !== undefined) judged(() => judgePaths(shape, met, rows), tell);
  await step('parsed');
  judged(() => {
    judgeLength({ rows, expectedRows }, shape.ending);
    watch.judge();
    judgeRefused({ rows, refused, maxRefusedShare: limits.maxRefusedShare });
  }, tell);
  await step('validated');
  return { optional: [], unread: source.unread, heading: source.heading, leftOut, rows: () => extractRows(source.read(), terms) };
}

async function sourceOf(file: FetchedFile, shape: Shape, encoding: Encoding, limits: FormatReading['limits']): Promise<Source> {
  if (shape.ending === 'xml') return { heading: [...xmlPlan(shape).values.keys()], unread: [], read: () => readXml(file, shape, encoding, limits) };
  const heading = await readCsvHeading(file, shape, encoding, limits);
  return {
    heading: heading.found, unread: heading.unread,
    read: async function* () {
      yield* readCsv(file, heading, shape, encoding, limits);
      return undefined;
    },
  };
}

type Watched = 'date' | 'birth' | 'reference' | 'person';

/** What no single row shows: day and month crosswise, and references that a spreadsheet rounded. */
class Watch {
  met: XmlMet | undefined;
  readonly #order: DateOrder<Watched>;
  readonly #rounded = new RoundedNumbers<Watched>(['reference', 'person']);
  readonly #columns: ReadonlyMap<Watched, string>;

  constructor(shape: Shape) {
    const dayFirst = shape.dateFormat === 'dd/MM/yyyy';
    const nameOf = (group: 'event' | 'person', field: string): string => placesOf(shape).find((place) => place.group === group && place.field === field)?.at ?? `${group}.${field}`;
    this.#columns = new Map<Watched, string>([['date', nameOf('event', 'date')], ['birth', nameOf('person', 'birthDate')], ['reference', nameOf('event', 'reference')], ['person', nameOf('person', 'reference')]]);
    this.#order = new DateOrder(new Map((['date', 'birth'] as const).map((key) => [key, { column: this.#columns.get(key) ?? key, dayFirst }])));
  }

  async *over(rows: AsyncGenerator<ReadRow, XmlMet | undefined, void>): AsyncGenerator<ReadRow, void, void> {
    for (let next = await rows.next(); ; next = await rows.next()) {
      if (next.done === true) {
        this.met = next.value;
        return;
      }
      if (next.value.unclear === undefined) this.#see(next.value.pole, next.value.line);
      yield next.value;
    }
  }

  judge(): void {
    this.#order.judge();
    const column = this.#rounded.column();
    if (column !== undefined) throw new FileRefused({ rule: 'spreadsheet-rounded', column: this.#columns.get(column) ?? column });
  }

  #see({ event, person }: PoleRow, line: number): void {
    // A date with a time of day is written in the same order.
    const cells = new Map<Watched, string | undefined>([['date', event.date?.text?.slice(0, 10)], ['birth', person.birthDate?.text], ['reference', event.reference?.text], ['person', person.reference?.text]]);
    this.#order.see(cells, line);
    this.#rounded.see(cells);
  }
}
