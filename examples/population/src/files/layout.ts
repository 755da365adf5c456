import type { Column, TemplateRow } from '../extracts/template.ts';

/** A partner's own file layout, as data: enough to write it and, read the other way, to map it back to the template. */
export type PartnerLayout = {
  /** Name of the layout, as a manifest gives it. */
  layout: string;
  encoding: 'utf-8' | 'windows-1252';
  delimiter: ',' | ';';
  /** How dates are written; applies to `dateColumns`. */
  dateFormat: 'yyyy-MM-dd' | 'dd/MM/yyyy';
  dateColumns: readonly Column[];
  /** Heading in the file to column of the template, in the file's order. */
  columns: Readonly<Record<string, Column>>;
  /** Per column: the partner's value to the template's. */
  values: Readonly<Partial<Record<Column, Readonly<Record<string, string>>>>>;
  /** Columns of the template that the file does not hold since they never differ. */
  constants: Readonly<Partial<Record<Column, string>>>;
};

/** The cells of a row in a layout's own order, dates and codes. */
export function cellsIn(layout: PartnerLayout): (row: TemplateRow) => string[] {
  const codes = new Map(Object.entries(layout.values).map(([column, values]) => [column, new Map(Object.entries(values).map(([theirs, ours]) => [ours, theirs]))]));
  const columns = Object.values(layout.columns);
  return (row) =>
    columns.map((column) => {
      const value = codes.get(column)?.get(row[column]) ?? row[column];
      return layout.dateColumns.includes(column) && layout.dateFormat === 'dd/MM/yyyy' ? value.split('-').toReversed().join('/') : value;
    });
}
