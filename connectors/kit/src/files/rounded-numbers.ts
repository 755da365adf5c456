/** A spreadsheet keeps 15 digits of a number and writes noughts for the rest; so many long numbers that all end so are no chance (1 in 100,000). */
const digitsKept = 15;
const enough = 5;

/** Watches whether the long numbers of a column were rounded: no single cell shows it, and several records become one. */
export class RoundedNumbers<Key extends string> {
  readonly #keys: Iterable<Key>;
  readonly #of = new Map<Key, { long: number; rounded: number }>();

  /** `keys` are the columns whose value identifies something. */
  constructor(keys: Iterable<Key>) {
    this.#keys = keys;
  }

  see(cells: { readonly get: (key: Key) => string | undefined }): void {
    for (const column of this.#keys) {
      const cell = cells.get(column);
      if (cell === undefined || cell.length <= digitsKept || !/^\d+$/.test(cell)) continue;
      const counts = this.#of.get(column) ?? { long: 0, rounded: 0 };
      counts.long += 1;
      if (/^0+$/.test(cell.slice(digitsKept))) counts.rounded += 1;
      this.#of.set(column, counts);
    }
  }

  /** The first column of which every long number ends in noughts. */
  column(): Key | undefined {
    return [...this.#of].find(([, { long, rounded }]) => long >= enough && rounded === long)?.[0];
  }
}
