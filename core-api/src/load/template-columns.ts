/** The columns of the standard template `headline-csv/1` that every file has (DESIGN section 6). */
export const requiredColumns = [
  'source_ref', 'service', 'kind', 'date', 'end_date', 'status', 'category', 'given_name', 'middle_name', 'family_name', 'previous_family_name', 'date_of_birth', 'sex', 'nhs_number',
  'address_line_1', 'address_line_2', 'town', 'postcode', 'uprn', 'case_ref', 'contact_team', 'contact_name', 'contact_phone', 'contact_email', 'sensitivity',
] as const;

/** The columns that a file may have besides. */
const optionalColumns = [
  'family_ref', 'relation', 'related_source_ref', 'expected_date', 'date_of_death', 'address_role', 'address_confidential', 'contact_role', 'contact_hours', 'contact_out_of_hours', 'contact_valid_to',
] as const;

const columns = [...requiredColumns, ...optionalColumns] as const;
export type Column = (typeof columns)[number];

/** Where each column of the template stands in a file; -1 for one that it lacks. */
export type ColumnPlaces = Readonly<Record<Column, number>> & { /** Cells of a whole row. */ readonly width: number };

/** Reads the heading row; what is wrong with it where it is not the template's: the column that is missing or stands twice. */
export function columnPlaces(headings: readonly string[]): ColumnPlaces | { readonly wrong: Column } {
  const found = headings.map((heading) => heading.trim());
  const missing = requiredColumns.find((column) => !found.includes(column));
  const twice = columns.find((column) => found.indexOf(column) !== found.lastIndexOf(column));
  const wrong = missing ?? twice;
  if (wrong !== undefined) return { wrong };
  const places = Object.fromEntries(columns.map((column) => [column, found.indexOf(column)])) as Record<Column, number>;
  return { ...places, width: found.findLastIndex((heading) => heading !== '') + 1 };
}

/** Whether a row has the cells that its file's heading promises. Cells beyond may follow when they are empty: spreadsheets leave them. */
export function isWhole(cells: readonly string[], { width }: ColumnPlaces): boolean {
  return cells.length >= width && (cells.length === width || cells.slice(width).every((cell) => cell.trim() === ''));
}
