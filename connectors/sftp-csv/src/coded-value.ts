import type { Column } from './columns.ts';

/** Columns that hold a code of the template, not somebody's words. */
export const codedColumns: ReadonlySet<Column> = new Set<Column>(['service', 'kind', 'status', 'sex', 'address_role', 'address_confidential', 'other_address_role', 'other_address_confidential']);
/** Short forms that can mean one thing only. */
const shortForms: Readonly<Partial<Record<Column, Readonly<Record<string, string>>>>> = { sex: { f: 'female', m: 'male' } };

/** Written as a code already, as nearly every one is. */
const plainCode = /^[a-z-]+$/;

/**
 * A code as the template writes it: small letters, hyphens for spaces, no apostrophes (`Deleted`, `TRUE` from a spreadsheet, `No fixed abode`,
 * `Children's social care`). Other columns, and whether the code exists, are left alone.
 */
export function codedValue(column: Column, text: string): string {
  if (!codedColumns.has(column) || plainCode.test(text)) return shortForm(column, text);
  return shortForm(column, text.toLowerCase().replace(/['\u2019]/gu, '').replace(/[\s_]+/gu, '-'));
}

function shortForm(column: Column, code: string): string {
  const short = shortForms[column];
  return short !== undefined && Object.hasOwn(short, code) ? (short[code] ?? code) : code;
}
