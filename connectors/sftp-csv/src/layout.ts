import type { DateColumn } from '@mast/connector-kit/files';
import { declaredEncodings } from '@mast/connector-kit/files';
import { z } from 'zod';

import { columns, dateColumns, optionalColumns, requiredColumns } from './columns.ts';
import type { Column } from './columns.ts';

const column = z.enum(columns);

/** A partner's own file layout, declared and never guessed: what stands where, how it is written, and what its codes mean. */
export const layoutSchema = z.strictObject({
  layout: z.string().regex(/^[a-z0-9-]+\/\d+$/).describe("Name and version; a manifest's `schema` must be the same"),
  encoding: z.enum(declaredEncodings).default('utf-8').describe('A byte that is not of this encoding refuses its row; of the two, a file is UTF-8 when all of it is'),
  delimiter: z.enum([',', ';', '\t', '|']).default(','),
  dateFormat: z.enum(['yyyy-MM-dd', 'dd/MM/yyyy']).default('yyyy-MM-dd').describe('How `dateColumns` are written'),
  dateColumns: z.array(column).default([...dateColumns]).describe('Columns in `dateFormat`; other dates are ISO'),
  columns: z.record(z.string().min(1), column).describe("Heading in the file to column of the template; other columns are not read"),
  values: z.partialRecord(column, z.record(z.string(), z.string())).default({}).describe("Per column: the partner's code to the template's; `\"\"` is an empty cell"),
  widths: z.partialRecord(column, z.int().min(1).max(200)).default({}).describe('Characters that a value of the column always has: a shorter one lost zeros at its start'),
  constants: z.partialRecord(column, z.string()).default({}).describe('Columns that the file lacks since they never differ'),
});

export type PartnerLayout = z.infer<typeof layoutSchema>;

/** A layout as the reader uses it. */
export type Layout = PartnerLayout & {
  /** Columns whose absence from the header refuses the file. */
  readonly required: readonly Column[];
};

/** The standard template as a layout. */
export const standardLayout: Layout = {
  ...layoutSchema.parse({ layout: 'headline-csv/1', columns: Object.fromEntries(columns.map((name) => [name, name])) }),
  required: requiredColumns,
};

/** A configured layout, ready to use: of a declared layout every column must be there, except those optional in the template. */
export function layoutOf(configured: 'headline-csv/1' | PartnerLayout): Layout {
  if (configured === 'headline-csv/1') return standardLayout;
  const optional: ReadonlySet<Column> = new Set(optionalColumns);
  return { ...configured, required: Object.values(configured.columns).filter((name) => !optional.has(name)) };
}

/** The columns of dates and how each is written. */
export function datesOf(layout: Layout): ReadonlyMap<Column, DateColumn> {
  const dayFirst = (name: Column): boolean => layout.dateFormat === 'dd/MM/yyyy' && layout.dateColumns.includes(name);
  return new Map(dateColumns.map((name) => [name, { column: headingOf(layout, name), dayFirst: dayFirst(name) }]));
}

/** What the partner calls a column: for the answer file. */
export function headingOf(layout: Layout, name: Column): string {
  return Object.entries(layout.columns).find(([, mapped]) => mapped === name)?.[0] ?? name;
}
