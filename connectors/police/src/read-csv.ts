import { decodeCell, FileRefused, readRows, unclearCells } from '@mast/connector-kit/files';
import type { Encoding, FetchedFile, ReadLimits } from '@mast/connector-kit/files';

import { placesOf } from './places.ts';
import type { Place } from './places.ts';
import { PoleDraft } from './pole-draft.ts';
import type { ReadRow } from './pole.ts';
import type { Shape } from './shape.ts';

/** What stands in which column of a file, and how many headings there are. */
export type CsvHeading = { readonly places: readonly (readonly Place[])[]; readonly width: number; readonly unread: readonly number[]; readonly found: readonly string[] };

/** The heading row of a file. Throws FileRefused `header-missing`, `column-missing`, `column-twice`, naming declared headings only. */
export async function readCsvHeading(file: FetchedFile, shape: Shape, encoding: Encoding, limits: ReadLimits): Promise<CsvHeading> {
  for await (const { cells } of readRows(file, { encoding, delimiter: shape.delimiter }, limits)) return headingOf(cells, shape, encoding);
  throw new FileRefused({ rule: 'header-missing' });
}

/** What a heading row says, whether it may be used or not. */
export function csvPlaces(cells: readonly string[], shape: Shape, encoding: Encoding): CsvHeading {
  const declared = Map.groupBy(placesOf(shape), ({ at }) => at);
  const headings = cells.map((cell) => decodeCell(cell, encoding)?.trim());
  const width = headings.findLastIndex((heading) => heading !== '') + 1;
  const places = headings.slice(0, width).map((heading) => (heading === undefined ? [] : (declared.get(heading) ?? [])));
  return { places, width, unread: places.flatMap((found, at) => (found.length === 0 ? [at + 1] : [])), found: places.flatMap(([first]) => (first === undefined ? [] : [first.at])) };
}

function headingOf(cells: readonly string[], shape: Shape, encoding: Encoding): CsvHeading {
  const heading = csvPlaces(cells, shape, encoding);
  const { found } = heading;
  if (found.length === 0) throw new FileRefused({ rule: 'header-missing', line: 1 });
  const missing = placesOf(shape).find(({ at }) => !found.includes(at) && !shape.optional.includes(at));
  if (missing !== undefined) throw new FileRefused({ rule: 'column-missing', column: missing.at, line: 1 });
  const twice = found.find((at, place) => found.indexOf(at) !== place);
  if (twice !== undefined) throw new FileRefused({ rule: 'column-twice', column: twice, line: 1 });
  return heading;
}

/** The rows below the heading. Cells of columns that nobody declared are passed over before they are decoded. */
export async function* readCsv(file: FetchedFile, heading: CsvHeading, shape: Shape, encoding: Encoding, limits: ReadLimits): AsyncGenerator<ReadRow, void, void> {
  let first = true;
  for await (const raw of readRows(file, { encoding, delimiter: shape.delimiter }, limits)) {
    if (first) {
      first = false;
      continue;
    }
    const unclear = unclearCells(raw, heading.width);
    if (unclear !== undefined) {
      yield { line: raw.line, unclear };
      continue;
    }
    const draft = new PoleDraft(shape);
    for (const [at, places] of heading.places.entries()) {
      const cell = raw.cells[at] ?? '';
      for (const place of places) draft.set(place, { text: cell === '' ? '' : decodeCell(cell, encoding)?.trim(), at: place.at });
    }
    yield { line: raw.line, pole: draft.row() };
  }
}
