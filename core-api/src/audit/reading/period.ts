import type { Problem } from '../../problem/problem.ts';
import type { IsoDate } from '../../shared/brands.ts';
import { dayMs } from '../../shared/day-ms.ts';
import { addDays, londonDay } from '../../shared/london-day.ts';
import { lastId, readCursor } from '../../shared/page-cursor.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';

/** Days listed where nobody says which. */
const listedDays = 30;

export type AskedPeriod = { readonly day?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined; readonly cursor?: string | undefined };

/** Two moments, and the place in the list before which to go on. A leaf's place is its moment and its id. */
export type Period = { readonly from: Date; readonly to: Date; readonly before: Date; readonly beforeLeaf: string };

/** Days in London; `whole`: without any, everything that there is, else the last 30 days. Problems: `invalid-request` for a cursor that is none and a period that ends before it begins. */
export function readPeriod({ day, from, to, cursor }: AskedPeriod, now: Date, whole: boolean): Result<Period, Problem> {
  const [first, last] = [day ?? from, day ?? to] as (IsoDate | undefined)[];
  if (first !== undefined && last !== undefined && last < first) return failed({ code: 'invalid-request', errors: [{ pointer: '/to', rule: 'after-from' }] });
  const end = last === undefined ? new Date(now.getTime() + 1) : firstMoment(addDays(last, 1));
  const start = first !== undefined ? firstMoment(first) : whole ? new Date(0) : last === undefined ? new Date(now.getTime() - listedDays * dayMs) : firstMoment(addDays(last, 1 - listedDays));
  const before = readCursor(cursor, { at: end, ids: [lastId] });
  return before.ok ? ok({ from: start, to: end, before: before.value.at, beforeLeaf: before.value.ids[0] }) : before;
}

function firstMoment(day: IsoDate): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  const hourBefore = new Date(utc.getTime() - 3_600_000);
  return londonDay(hourBefore) === day ? hourBefore : utc;
}
