const written = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The London day of a FHIR `date` or `dateTime`; undefined for one that is only a month or a year, or that no calendar has. Half past eleven in the evening by UTC is tomorrow in July. */
export function londonDayOf(text: string | undefined): string | undefined {
  const [, year = '', month = '', day = '', hour, minute = '00', second = '00', offset] = written.exec(text ?? '') ?? [];
  const named = `${year}-${month}-${day}`;
  if (!isDay(named)) return undefined;
  if (hour === undefined || offset === undefined) return named;
  const moment = new Date(`${named}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(moment.getTime()) ? undefined : london.format(moment);
}

/** `day` so many months earlier; the last day of a shorter month where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whole years from a birth to a day; of a birth that is known to the year or month, counted from its end, which is the youngest that the person can be. */
export function yearsBetween(birth: string, day: string): number {
  const latest = birth.length === 4 ? `${birth}-12-31` : birth.length === 7 ? `${birth}-31` : birth;
  return Number(day.slice(0, 4)) - Number(latest.slice(0, 4)) - (day.slice(5) < latest.slice(5) ? 1 : 0);
}

function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === day && day >= '1880' && day < '2101';
}
