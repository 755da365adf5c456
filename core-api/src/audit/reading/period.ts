import type { Problem } from '../../problem/problem.ts';
import type { IsoDate } from '../../shared/brands.ts';
import { addDays, londonDay } from '../../shared/london-day.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';

/** Days listed where nobody says which. */
const listedDays = 30;
/** Milliseconds of 15 digits end in the year 33658: no more than a moment can be. */
const cursorForm = /^(\d{1,15})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
export const lastLeaf = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export type AskedPeriod = { readonly day?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined; readonly cursor?: string | undefined };

/** Two moments, and the place in the list before which to go on. A leaf's place is its moment and its id, which stay, so that pages follow one another without a gap or a double whatever is added meanwhile. */
export type Period = { readonly from: Date; readonly to: Date; readonly before: Date; readonly beforeLeaf: string };

/** Days in London; `whole`: without any, everything that there is, else the last 30 days. Problems: `invalid-request` for a cursor that is none and a period that ends before it begins. */
export function readPeriod({ day, from, to, cursor }: AskedPeriod, now: Date, whole: boolean): Result<Period, Problem> {
  const [, beforeMs, beforeLeaf = lastLeaf] = cursorForm.exec(cursor ?? '') ?? [];
  if (cursor !== undefined && beforeMs === undefined) return failed({ code: 'invalid-request', errors: [{ pointer: '/cursor', rule: 'format' }] });
  const [first, last] = [day ?? from, day ?? to] as (IsoDate | undefined)[];
  if (first !== undefined && last !== undefined && last < first) return failed({ code: 'invalid-request', errors: [{ pointer: '/to', rule: 'after-from' }] });
  const end = last === undefined ? new Date(now.getTime() + 1) : firstMoment(addDays(last, 1));
  const start = first !== undefined ? firstMoment(first) : whole ? new Date(0) : last === undefined ? new Date(now.getTime() - listedDays * 86_400_000) : firstMoment(addDays(last, 1 - listedDays));
  return ok({ from: start, to: end, before: beforeMs === undefined ? end : new Date(Number(beforeMs)), beforeLeaf });
}

/** Where the next page begins; null after the last. */
export function nextCursor(rows: readonly { readonly at: Date; readonly leafId: string }[], pageSize: number): string | null {
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  return last === undefined ? null : `${last.at.getTime()}~${last.leafId}`;
}

function firstMoment(day: IsoDate): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  const hourBefore = new Date(utc.getTime() - 3_600_000);
  return londonDay(hourBefore) === day ? hourBefore : utc;
}
