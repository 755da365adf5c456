import { monthOf, monthPattern } from './months.ts';

/** A date of birth that was found in a text: ISO, as far as it goes (YYYY, YYYY-MM or YYYY-MM-DD), and where. */
export type FoundDate = { readonly value: string; readonly at: number; readonly length: number };

const year = '(?:19|20)\\d\\d';
const patterns: readonly { readonly form: RegExp; readonly parts: (groups: readonly string[]) => readonly [year: string, month: string, day: string] }[] = [
  { form: new RegExp(`(?<![\\d/.-])(${year})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d/.-]?\\d)`, 'gi'), parts: ([y = '', m = '', d = '']) => [y, m, d] },
  { form: new RegExp(`(?<![\\d/.-])(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(${year}|\\d\\d)(?![\\d/-])`, 'gi'), parts: ([d = '', m = '', y = '']) => [y, m, d] },
  { form: new RegExp(`(?<![\\d\\p{L}])(\\d{1,2})(?:st|nd|rd|th|af|il|ydd|ed|eg|fed)?[\\s-]*(?:of\\s+|o\\s+)?(${monthPattern})\\.?[\\s,-]*(${year}|\\d\\d)(?!\\d)`, 'giu'), parts: ([d = '', m = '', y = '']) => [y, String(monthOf(m)), d] },
  { form: new RegExp(`(?<!\\p{L})(${monthPattern})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?[\\s,]+(${year})(?!\\d)`, 'giu'), parts: ([m = '', d = '', y = '']) => [y, String(monthOf(m)), d] },
  { form: new RegExp(`(?<!\\p{L})(${monthPattern})\\.?\\s+(${year})(?!\\d)`, 'giu'), parts: ([m = '', y = '']) => [y, String(monthOf(m)), ''] },
];

/** Written without signs between, as some systems have it, or the year alone: a date only where a label says so. */
const labelledPatterns: typeof patterns = [
  { form: new RegExp(`^\\s*(\\d\\d)(\\d\\d)(${year})(?!\\d)`, 'gi'), parts: ([d = '', m = '', y = '']) => [y, m, d] },
  { form: new RegExp(`^\\s*(${year})(?![\\d/.-]\\d|\\d)`, 'gi'), parts: ([y = '']) => [y, '', ''] },
];

/**
 * Every date in a text that could be of a birth, in the order of the text; the day before the month, as everybody here writes it. What is no day of the calendar,
 * lies after `today` (ISO) or would make somebody older than 120 is none. Two figures of a year are of this century where that is not after today.
 */
export function findDates(text: string, today: string, isLabelled = false): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { form, parts } of isLabelled ? [...patterns, ...labelledPatterns] : patterns) {
    for (const match of text.matchAll(form)) {
      const [y, m, d] = parts(match.slice(1));
      const value = isoOf(wholeYear(y, today), m, d, today);
      const taken = found.some(({ at, length }) => match.index < at + length && at < match.index + match[0].length);
      if (value !== undefined && !taken) found.push({ value, at: match.index, length: match[0].length });
    }
  }
  return found.toSorted((a, b) => a.at - b.at);
}

function wholeYear(written: string, today: string): string {
  if (written.length === 4) return written;
  const century = Number(today.slice(0, 2));
  return Number(written) <= Number(today.slice(2, 4)) ? `${century}${written}` : `${century - 1}${written}`;
}

/** The ISO day, month or year, where it is one of the calendar and somebody alive could be born on it. */
export function isoOf(y: string, m: string, d: string, today: string): string | undefined {
  if (!/^\d{4}$/.test(y) || Number(y) < Number(today.slice(0, 4)) - 120) return undefined;
  if (m === '') return d === '' && y <= today.slice(0, 4) ? y : undefined;
  const month = m.padStart(2, '0');
  if (!/^(0[1-9]|1[0-2])$/.test(month)) return undefined;
  if (d === '') return `${y}-${month}` <= today.slice(0, 7) ? `${y}-${month}` : undefined;
  const day = d.padStart(2, '0');
  const iso = `${y}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const isDay = /^\d\d$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return isDay && iso <= today ? iso : undefined;
}
