import { monthOf, monthPattern } from './months.ts';

/** A day of birth in a text: ISO as far as it goes, where it stands, and where its label begins. */
export type FoundBirth = { readonly value: string; readonly from: number; readonly at: number; readonly to: number };

/** What stands before a date and says that it is a birth. Read backwards from the date, at most {@link labelReach} letters. */
const birthLabel = /(?<![\p{L}])(?:d ?\. ?o ?\. ?b|dob|(?:date|day) of birth|birth ?date|birthday|born|d ?\. ?g|dg|dyddiad geni|ganwyd|ganed|a aned)(?![\p{L}])[^\p{L}\d]{0,4}(?:(?:\([^()]{0,20}\)|on|ar|is|was|yw|oedd|of|number|no|y plentyn|yr oedolyn)[^\p{L}\d]{0,4}){0,2}$/iu;
/** `Ganwyd y plentyn ar`, `born in Swansea on`: a birth with a few words between. */
const looseLabel = /(?<![\p{L}])(?:was born|ganwyd|ganed|a aned)(?![\p{L}])[^\d.;:!?()]{0,24}$/iu;
const labelReach = 52;
/** What every label of a birth has in it: spares the rest of the work for all other lines. */
const anyLabel = /d ?\. ?[og]|dob|dg|birth|born|geni|ganwyd|ganed|aned/i;

const year = '(?:19|20)\\d\\d';
const numeric = new RegExp(`(\\d{1,4})\\s?[-/.]\\s?(\\d{1,2}|(?:${monthPattern}))\\s?[-/.]\\s?(\\d{4}|\\d\\d)(?![\\d/])`, 'iuy');
const dayMonth = new RegExp(`(\\d{1,2})\\s?(?:st|nd|rd|th|af|ail|il|ydd|edd|ed|eg|fed|ain)?[\\s-]{0,3}(?:of\\s|o\\s)?(${monthPattern})\\.?[\\s,-]{0,3}(${year}|\\d\\d)(?!\\d)`, 'iuy');
const run = new RegExp(`(\\d\\d)(\\d\\d)(${year})(?!\\d)`, 'y');
const alone = new RegExp(`(?<![/.-])(${year})(?![\\d/.-]?\\d)`, 'y');
const monthDay = new RegExp(`(?<!\\p{L})(${monthPattern})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(${year})(?!\\d)`, 'iuy');
const beforeDay = new RegExp(`(?<!\\p{L})(?:${monthPattern})\\.?\\s{1,2}$`, 'iu');

/**
 * Every day of birth in a line: a date with a birth's label before it, and no other. The day stands before the month, as everybody here writes it; a date that is no day of the
 * calendar, lies after `today` (ISO) or would make somebody older than 120 is none. `isLabelled` says that the whole text stands under such a label.
 */
export function findBirths(text: string, today: string, isLabelled = false): FoundBirth[] {
  if (!isLabelled && !anyLabel.test(text)) return [];
  const found: FoundBirth[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text, at) || (at > 0 && isDigit(text, at - 1))) continue;
    const before = text.slice(Math.max(last, at - labelReach), at);
    const month = beforeDay.exec(before.slice(-14));
    const from = month === null ? at : at - month[0].length;
    const date = dateAt(text, from, at, today);
    if (date === undefined) continue;
    const lead = month === null ? before : before.slice(0, -month[0].length);
    const label = birthLabel.exec(lead) ?? looseLabel.exec(lead);
    if (label !== null || (isLabelled && found.length === 0)) found.push({ value: date.value, from: from - (label?.[0].length ?? 0), at: from, to: date.to });
    last = date.to;
    at = date.to - 1;
  }
  return found;
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

function dateAt(text: string, from: number, digits: number, today: string): { readonly value: string; readonly to: number } | undefined {
  if (from < digits) {
    const [whole, m = '', d = '', y = ''] = sticky(monthDay, text, from) ?? [];
    return whole === undefined ? undefined : dated(isoOf(y, String(monthOf(m)), d, today), from + whole.length);
  }
  const [whole, a = '', b = '', c = ''] = sticky(numeric, text, from) ?? [];
  if (whole !== undefined) {
    const month = String(monthOf(b) ?? b);
    const iso = a.length === 4 ? (c.length === 2 ? isoOf(a, month, c, today) : undefined) : a.length <= 2 ? isoOf(wholeYear(c, today), month, a, today) : undefined;
    return dated(iso, from + whole.length);
  }
  const [words, d = '', m = '', y = ''] = sticky(dayMonth, text, from) ?? [];
  if (words !== undefined) return dated(isoOf(wholeYear(y, today), String(monthOf(m)), d, today), from + words.length);
  const [runs, rd = '', rm = '', ry = ''] = sticky(run, text, from) ?? [];
  if (runs !== undefined) return dated(isoOf(ry, rm, rd, today), from + runs.length);
  const [only, oy = ''] = sticky(alone, text, from) ?? [];
  return only === undefined ? undefined : dated(isoOf(oy, '', '', today), from + only.length);
}

const dated = (value: string | undefined, to: number): { readonly value: string; readonly to: number } | undefined => (value === undefined ? undefined : { value, to });

function sticky(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

function wholeYear(written: string, today: string): string {
  if (written.length === 4) return written;
  const century = Number(today.slice(0, 2));
  return Number(written) <= Number(today.slice(2, 4)) ? `${century}${written}` : `${century - 1}${written}`;
}

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The ISO day or year, where it is one of the calendar and somebody alive could be born in it. */
function isoOf(y: string, m: string, d: string, today: string): string | undefined {
  const whole = Number(y);
  if (!/^\d{4}$/.test(y) || whole < Number(today.slice(0, 4)) - 120) return undefined;
  if (m === '') return y <= today.slice(0, 4) ? y : undefined;
  const [month, day] = [Number(m), Number(d)];
  const isLeap = (whole % 4 === 0 && whole % 100 !== 0) || whole % 400 === 0;
  if (!(month >= 1 && month <= 12) || day < 1 || day > (daysIn[month - 1] ?? 0) || (month === 2 && day === 29 && !isLeap)) return undefined;
  const iso = `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return iso <= today ? iso : undefined;
}
