import type { DateFormat } from './encoding.ts';

const patterns = {
  'yyyy-MM-dd': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  'dd/MM/yyyy': /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})$/,
} as const;
const monthPatterns = { 'yyyy-MM-dd': /^(?<year>\d{4})-(?<month>\d{2})$/, 'dd/MM/yyyy': /^(?<month>\d{2})\/(?<year>\d{4})$/ } as const;

/** A date in the declared format as an ISO date, or undefined when it is written otherwise. Whether the day exists is core-api's rule. */
export function mapDate(text: string, format: DateFormat): string | undefined {
  // Nearly every date is written so already.
  if (format === 'yyyy-MM-dd') return patterns[format].test(text) ? text : undefined;
  const { year, month, day } = patterns[format].exec(text)?.groups ?? {};
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

/** A birth date, which may be a month or a year alone in the same order of parts. */
export function mapBirthDate(text: string, format: DateFormat): { value: string; precision: 'year' | 'month' | 'day' } | undefined {
  const day = mapDate(text, format);
  if (day !== undefined) return { value: day, precision: 'day' };
  const { year, month } = monthPatterns[format].exec(text)?.groups ?? {};
  if (year !== undefined) return { value: `${year}-${month}`, precision: 'month' };
  return /^\d{4}$/.test(text) ? { value: text, precision: 'year' } : undefined;
}

/**
 * Days that systems write where none is known: the first and last that a database, a spreadsheet or a form allows (SQL Server 1753, Excel 1900, "never ends"
 * 9999). Loaded, they would give many people one birthday. 1 January 1970 is the birthday of real people and is not among them.
 */
export function isPlaceholderDate(iso: string): boolean {
  return iso < '1901-01-02' || iso >= '2999';
}
