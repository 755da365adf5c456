import type { components } from '@mast/openapi';

import { valueOf } from '../../core/call-core.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import type { Language } from '../../words/language.ts';
import { words } from './words.ts';

type Directory = components['schemas']['Directory'];
export type Entry = Directory['entries'][number];
export type Hours = Entry['hours'];

/** Who keeps the directory. */
export const roles: readonly Role[] = ['data-lead'];
export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];

export async function findDirectory({ core }: Visit): Promise<Directory> {
  return valueOf(core.GET('/v1/service-directory'));
}

/** The entry that an address names. */
export async function entryOf(visit: Visit): Promise<Entry | undefined> {
  return (await findDirectory(visit)).entries.find(({ entryId }) => entryId === visit.params['id']);
}

/** Each row of opening hours on a line: `Mon, Tue 09:00–17:00`; three days and more in a row by the first and the last. */
export function hoursLines(hours: Hours, language: Language): readonly string[] {
  const t = words[language];
  return hours.map(({ days: on, from, to }) => {
    const runs: Day[][] = [];
    for (const [at, day] of days.entries()) {
      if (!on.includes(day)) continue;
      const run = runs.at(-1);
      const last = run?.at(-1);
      if (run !== undefined && last !== undefined && days.indexOf(last) === at - 1) run.push(day);
      else runs.push([day]);
    }
    const named = runs.flatMap((run) => (run.length > 2 ? [[run[0], run.at(-1)].flatMap((day) => (day === undefined ? [] : [t.shortDays[day]])).join('–')] : run.map((day) => t.shortDays[day])));
    return `${named.join(', ')} ${from}–${to}`;
  });
}
