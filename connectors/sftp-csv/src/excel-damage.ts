import { dateColumns, keyColumns } from './columns.ts';
import type { Column } from './columns.ts';

const dates: ReadonlySet<Column> = new Set<Column>(dateColumns);

/**
 * What a spreadsheet did to a cell, as a rule's name, or undefined: a column too narrow (`####`), an error value (`#N/A`), a long number in
 * scientific form (`9.43E+09`), a date as the number of days since 1900.
 */
export function excelDamage(column: Column, text: string): string | undefined {
  if (/^#{2,}$/.test(text)) return 'spreadsheet-overflow';
  if (/^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/i.test(text)) return 'spreadsheet-error';
  if (keyColumns.has(column) && /^\d(?:\.\d+)?E\+\d{1,3}$/i.test(text)) return 'spreadsheet-number';
  if (dates.has(column) && /^\d{5}$/.test(text)) return 'spreadsheet-date';
  return undefined;
}
