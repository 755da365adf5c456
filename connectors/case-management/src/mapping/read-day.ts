const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const british = /^(\d{2})\/(\d{2})\/(\d{4})(?: 00:00(?::00)?)?$/;
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/**
 * The London day of a cell that is written as declared, or undefined. A moment with an offset is turned into London's day (half past eleven in the evening by UTC
 * is tomorrow in July); a local time keeps the day that it names. Days that no calendar has, and years before 1880 or after 2100, are not days.
 */
export function readDay(cell: string, written: 'iso' | 'dd/mm/yyyy'): string | undefined {
  if (written === 'dd/mm/yyyy') {
    const [, day = '', month = '', year = ''] = british.exec(cell) ?? [];
    return isDay(`${year}-${month}-${day}`) ? `${year}-${month}-${day}` : undefined;
  }
  const found = iso.exec(cell);
  if (found === null) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '00', second = '00', offset] = found;
  const named = `${year}-${month}-${day}`;
  if (!isDay(named)) return undefined;
  if (hour === undefined || offset === undefined) return named;
  const moment = new Date(`${named}T${hour}:${minute}:${second}${fullOffset(offset)}`);
  return Number.isNaN(moment.getTime()) ? undefined : london.format(moment);
}

/** The day in London at this moment. */
export function londonDay(moment: Date): string {
  return london.format(moment);
}

/** `day` so many months earlier; the last day of a shorter month where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last))).toISOString().slice(0, 10);
}

/** PostgreSQL writes `+00`, others `+0000`. */
function fullOffset(offset: string): string {
  if (offset === 'Z') return offset;
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === day && day >= '1880' && day < '2101';
}
