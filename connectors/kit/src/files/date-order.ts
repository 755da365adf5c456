import { FileRefused } from './file-refused.ts';

/** A column of dates: what the partner calls it, and whether the day stands first (`dd/MM/yyyy`) or the year (ISO). */
export type DateColumn = { readonly column: string; readonly dayFirst: boolean };

/** This many dates that can only be the other way round are no slips of single rows (judgement): the rows between them look right and are wrong. */
const slips = 2;

type Found = { asDeclared: number; crosswise: number; /** Where the first one stands. */ line?: number };

/**
 * Watches whether day and month stand in a file as declared. A date with a month past 12 and a day up to 12 can only be written the other way round; its
 * neighbours with both up to 12 would be loaded as other days and nobody would see it. So such dates hold the whole file: any at all in a column where no date
 * proves the declared order (a day past 12), more than two otherwise. Up to then the rows are refused alone.
 */
export class DateOrder<Key extends string> {
  readonly #found = new Map<Key, Found>();
  readonly #columns: ReadonlyMap<Key, DateColumn>;

  constructor(columns: ReadonlyMap<Key, DateColumn>) {
    this.#columns = columns;
  }

  see(cells: { readonly get: (key: Key) => string | undefined }, line: number): void {
    for (const [key, { dayFirst }] of this.#columns) {
      const cell = cells.get(key);
      if (cell === undefined || cell.length !== 10) continue;
      const slashed = cell.charCodeAt(2) === 47 && cell.charCodeAt(5) === 47;
      if (dayFirst !== slashed) continue;
      const [month, day] = dayFirst ? [Number(cell.slice(3, 5)), Number(cell.slice(0, 2))] : [Number(cell.slice(5, 7)), Number(cell.slice(8, 10))];
      if (month > 12 && month <= 31 && day >= 1 && day <= 12) {
        const found = this.#of(key);
        found.crosswise += 1;
        found.line ??= line;
      } else if (day > 12 && day <= 31 && month >= 1 && month <= 12) this.#of(key).asDeclared += 1;
    }
  }

  /** Throws FileRefused `date-order` with the column and the first line in question. */
  judge(): void {
    for (const [key, { asDeclared, crosswise, line }] of this.#found) {
      if (crosswise > slips || (crosswise > 0 && asDeclared === 0)) throw new FileRefused({ rule: 'date-order', column: this.#columns.get(key)?.column ?? key, ...(line === undefined ? {} : { line }) });
    }
  }

  #of(key: Key): Found {
    const found = this.#found.get(key) ?? { asDeclared: 0, crosswise: 0 };
    this.#found.set(key, found);
    return found;
  }
}
