/**
 * When a feed is read: every so many milliseconds, or at hours of the London day (`HH:MM`), on all days or some (0 is Sunday). A source that
 * has nothing new costs one look.
 */
export type Schedule = { readonly everyMs: number } | { readonly at: readonly string[]; readonly days?: readonly number[] };

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Weekly schedules repeat within eight days, whatever the clock does. */
const daysAhead = 8;
const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/**
 * The first moment after `now` at which a feed is due. A time that the clock change leaves out comes an hour later; one that it gives twice
 * is kept the first time.
 */
export function nextReading(schedule: Schedule, now: Date): Date {
  if ('everyMs' in schedule) return new Date(now.getTime() + schedule.everyMs);
  const due = Array.from({ length: daysAhead }, (_, ahead) => new Date(now.getTime() + ahead * dayMs))
    .map(londonDay)
    .filter(({ weekday }) => schedule.days?.includes(weekday) ?? true)
    .flatMap(({ midnightMs }) => schedule.at.map((time) => momentOf(midnightMs, time)))
    .filter((moment) => moment > now.getTime());
  return new Date(Math.min(...due));
}

/** Midnight of a London day written as if it were UTC, and its day of the week. */
function londonDay(moment: Date): { midnightMs: number; weekday: number } {
  const { year, month, day } = wallClock(moment.getTime());
  const midnightMs = Date.UTC(year, month - 1, day);
  return { midnightMs, weekday: new Date(midnightMs).getUTCDay() };
}

function momentOf(midnightMs: number, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wall = midnightMs + (hours * 60 + minutes) * minuteMs;
  // London is at UTC or an hour ahead: of the two readings the earlier one that shows this time is right; where none does, the hour was left out.
  const readings = [wall - 60 * minuteMs, wall];
  return readings.find((moment) => utcOfWall(moment) === wall) ?? wall;
}

function utcOfWall(moment: number): number {
  const { year, month, day, hour, minute } = wallClock(moment);
  return Date.UTC(year, month - 1, day, hour, minute);
}

function wallClock(moment: number): { year: number; month: number; day: number; hour: number; minute: number } {
  const parts = new Map(london.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
}
