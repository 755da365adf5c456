/** A calendar day as whole days since 1 January 1970; no clock, no zone. */
export type Day = number;

const dayMs = 86_400_000;

/** The day of an ISO date `yyyy-mm-dd`. Throws RangeError for anything else, so that a bad `today` stops a run at once. */
export function dayOf(iso: string): Day {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || isoOf(ms / dayMs) !== iso) throw new RangeError('a date must be a real yyyy-mm-dd');
  return ms / dayMs;
}

/** Texts of days already asked for: a population spans some 45,000 days and asks for each thousands of times. */
const isoTexts = new Map<Day, string>();

/** The ISO date of a day. */
export function isoOf(day: Day): string {
  const known = isoTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * dayMs).toISOString().slice(0, 10);
  isoTexts.set(day, text);
  return text;
}

/** The day `months` calendar months before, held inside the shorter month (31 March less one month is 28 or 29 February). */
export function monthsBefore(day: Day, months: number): Day {
  const from = new Date(day * dayMs);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() - months, 1);
  const next = new Date(first);
  const length = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
  return first / dayMs + Math.min(from.getUTCDate(), length) - 1;
}

/** Whole years from `born` to `on`. */
export function ageOn(born: Day, on: Day): number {
  return Math.floor((on - born) / 365.2425);
}
