import { FileRefused, decodeCell } from '@mast/connector-kit/files';

import { optionalColumns } from './columns.ts';
import type { Column } from './columns.ts';
import type { Layout } from './layout.ts';
import type { PlaceOf } from './row-cells.ts';
import { headingOf } from './layout.ts';

/** What stands in which cell. `width` is the number of cells of a whole row. */
export type Header = {
  readonly columns: readonly (Column | undefined)[];
  readonly placeOf: PlaceOf;
  readonly width: number;
  /** Places (from 1) of headings that the layout does not know. They are not read; their names stay here, since a shifted file has people's. */
  readonly unread: readonly number[];
  /** Optional columns of the template that are there. */
  readonly optional: (typeof optionalColumns)[number][];
};

/** The column of the template that each heading stands for, as far as there are headings; undefined for one that the layout does not know. */
export function columnsOf(cells: readonly string[], layout: Layout): (Column | undefined)[] {
  const headings = cells.map((cell) => decodeCell(cell, layout.encoding)?.trim());
  const width = headings.findLastIndex((heading) => heading !== '') + 1;
  return headings.slice(0, width).map((heading) => (heading === undefined || !Object.hasOwn(layout.columns, heading) ? undefined : layout.columns[heading]));
}

/** Reads the heading row. Throws FileRefused `header-missing`, `column-missing` or `column-twice`, naming declared columns only. */
export function readHeader(cells: readonly string[], layout: Layout): Header {
  const columns = columnsOf(cells, layout);
  const width = columns.length;
  if (columns.every((column) => column === undefined)) throw new FileRefused({ rule: 'header-missing', line: 1 });
  const missing = layout.required.find((column) => !columns.includes(column));
  if (missing !== undefined) throw new FileRefused({ rule: 'column-missing', column: headingOf(layout, missing), line: 1 });
  const twice = columns.find((column, place) => column !== undefined && columns.indexOf(column) !== place);
  if (twice !== undefined) throw new FileRefused({ rule: 'column-twice', column: headingOf(layout, twice), line: 1 });
  return { columns, placeOf: new Map(columns.flatMap((column, place) => (column === undefined ? [] : [[column, place]]))), width, unread: columns.flatMap((column, place) => (column === undefined ? [place + 1] : [])), optional: optionalColumns.filter((column) => columns.includes(column)) };
}
