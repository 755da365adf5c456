import type { DateColumn } from '@mast/connector-kit/files';
import { declaredEncodings } from '@mast/connector-kit/files';
import { z } from 'zod';

import { columns, dateColumns, layoutColumns, optionalColumns, requiredColumns } from './columns.ts';
import type { Column } from './columns.ts';
import { shippedLayout } from './shipped-layouts.ts';

const column = z.enum(layoutColumns);
const codes = z.array(z.string()).min(1);
// In a shipped layout every word is text.
const digits = z.string().regex(/^[1-9]\d{0,1}$/).transform(Number);
const yes = z.literal('true').transform(() => true);

/** When a row is not to be shared. Codes are the template's, after `values`; one that ends in `*` means all that begin so, an empty one an empty cell. */
const leaveOut = z
  .strictObject({
    rule: z.string().regex(/^[a-z][a-z0-9-]*$/).describe('Name of the rule, as it is counted'),
    column,
    is: codes.optional().describe('Left out where the column says one of these'),
    isNot: codes.optional().describe('Left out where the column says none of these'),
    withoutPerson: z.union([z.boolean(), yes]).default(false).describe('Only rows that name nobody'),
  })
  .refine(({ is, isNot }) => (is === undefined) !== (isNot === undefined), { error: 'is or isNot' });

/** A partner's own file layout, declared and never guessed: what stands where, how it is written, and what its codes mean. */
export const layoutSchema = z.strictObject({
  layout: z.string().regex(/^[a-z0-9-]+\/\d+$/).describe("Name and version; a manifest's `schema` must be the same"),
  about: z.string().min(1).optional().describe('What extract it is, for people'),
  encoding: z.enum(declaredEncodings).default('utf-8').describe('A byte that is not of this encoding refuses its row; of the two, a file is UTF-8 when all of it is'),
  delimiter: z.enum([',', ';', '\t', '|']).default(','),
  dateFormat: z.enum(['yyyy-MM-dd', 'dd/MM/yyyy']).default('yyyy-MM-dd').describe('How `dateColumns` are written'),
  dateColumns: z.array(column).default([...dateColumns]).describe('Columns in `dateFormat`; other dates are ISO'),
  columns: z.record(z.string().min(1), column).describe("Heading in the file to column of the template; other columns are not read"),
  values: z.partialRecord(column, z.record(z.string(), z.string())).default({}).describe("Per column: the partner's code to the template's; `\"\"` is an empty cell"),
  widths: z.partialRecord(column, z.union([z.int().min(1).max(200), digits])).default({}).describe('Characters that a value of the column always has: a shorter one lost zeros at its start'),
  constants: z.partialRecord(column, z.string()).default({}).describe('Columns that the file lacks since they never differ'),
  strict: z.array(column).default([]).describe('Columns that hold nothing but what `values` declares: any other cell refuses its row and is not repeated'),
  optional: z.array(z.string().min(1)).default([]).describe('Headings that a file may lack'),
  leaveOut: z.array(leaveOut).default([]).describe('Rows that are not to be shared'),
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

/** A configured layout, ready to use: of a declared layout every column must be there, except those optional in the template or in the layout. A name is that of a shipped one. */
export function layoutOf(configured: string | PartnerLayout): Layout {
  if (configured === 'headline-csv/1') return standardLayout;
  const optional: ReadonlySet<Column> = new Set<Column>(optionalColumns);
  const layout = typeof configured === 'string' ? layoutSchema.parse(shippedLayout(configured)) : configured;
  const lacking = new Set(layout.optional);
  return { ...layout, required: Object.entries(layout.columns).flatMap(([heading, name]) => (optional.has(name) || lacking.has(heading) ? [] : [name])) };
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
