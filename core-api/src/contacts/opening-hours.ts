import { z } from 'zod';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Day = (typeof days)[number];

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** When a team answers: rows of days and times, in London. */
export const openingHoursSchema = z
  .array(z.strictObject({ days: z.array(z.enum(days)).min(1).max(7), from: time, to: time }))
  .max(14)
  .meta({ id: 'OpeningHours', description: 'Days and times in London, `24:00` for the end of a day; times of one day do not overlap, and no row passes midnight.' });

export type OpeningHours = z.infer<typeof openingHoursSchema>;

type HoursFault = { readonly row: number; readonly rule: 'ends-before-it-begins' | 'day-twice' | 'overlaps' };

/** What is wrong with a table of hours: the row's index and the rule. */
export function openingHoursFaults(hours: OpeningHours): HoursFault[] {
  return hours.flatMap((one, row): HoursFault[] => {
    if (one.from >= one.to) return [{ row, rule: 'ends-before-it-begins' }];
    if (new Set(one.days).size < one.days.length) return [{ row, rule: 'day-twice' }];
    const overlaps = hours.slice(0, row).some((other) => other.from < one.to && one.from < other.to && other.days.some((day) => one.days.includes(day)));
    return overlaps ? [{ row, rule: 'overlaps' }] : [];
  });
}

const dayNames = {
  en: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  cy: { mon: 'Llun', tue: 'Maw', wed: 'Mer', thu: 'Iau', fri: 'Gwe', sat: 'Sad', sun: 'Sul' },
} as const satisfies Record<'en' | 'cy', Record<Day, string>>;

/** Hours on one line: `Mon-Fri 09:00-17:00, Sat 10:00-12:00`. */
export function openingHoursText(hours: OpeningHours, language: 'en' | 'cy'): string {
  return hours.map(({ days: on, from, to }) => `${daysText(on, language)} ${from}-${to}`).join(', ');
}

/** Three days and more in a row are told by the first and the last. */
function daysText(on: readonly Day[], language: 'en' | 'cy'): string {
  const runs: Day[][] = [];
  for (const day of days.filter((one) => on.includes(one))) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && days.indexOf(day) === days.indexOf(last) + 1) runs.at(-1)?.push(day);
    else runs.push([day]);
  }
  const name = (day: Day | undefined): string => (day === undefined ? '' : dayNames[language][day]);
  return runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])}-${name(run.at(-1))}`] : run.map(name))).join(' ');
}
