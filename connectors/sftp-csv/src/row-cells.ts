import type { Column } from './columns.ts';

/** Which place of a row each column of a file stands at, from 0. */
export type PlaceOf = ReadonlyMap<Column, number>;

/** The cells of one row by column, trimmed: one list, and for all rows of the file together where each column stands. */
export class RowCells {
  readonly #cells: readonly (string | undefined)[];
  readonly #placeOf: PlaceOf;

  constructor(cells: readonly (string | undefined)[], placeOf: PlaceOf) {
    this.#cells = cells;
    this.#placeOf = placeOf;
  }

  /** Whether the file has the column. */
  has(column: Column): boolean {
    return this.#placeOf.has(column);
  }

  /** Undefined for a cell that could not be decoded, and where the file lacks the column. */
  get(column: Column): string | undefined {
    const place = this.#placeOf.get(column);
    return place === undefined ? undefined : this.#cells[place];
  }
}
