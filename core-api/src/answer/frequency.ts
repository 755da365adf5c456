import { isStillOpen } from '../access/reach.ts';
import type { IsoDate } from '../shared/brands.ts';
import { monthsBefore } from '../shared/months-before.ts';
import type { Frequency } from './answer-schema.ts';

/** The span of an answer: 12 months to today, both days included. */
export type Window = { readonly from: IsoDate; readonly to: IsoDate };

/** Months shown at most (DESIGN section 4: display months). */
export const windowMonths = 12;

/** What counting needs of a record. */
export type Dated = { readonly date: string; readonly endDate?: string | undefined; readonly status: 'open' | 'closed' | 'unknown' };

/** The window that ends on the given day. */
export function windowTo(today: IsoDate): Window {
  return { from: monthsBefore(today, windowMonths), to: today };
}

/**
 * Counts by age. The bands are disjoint and half open: a day exactly one month back is in `0-1`, the day before it in `1-3`, so that the bands
 * sum to the number of records dated inside the window. Days after today are counted as today: a source's clock is not ours to correct.
 */
export function countByAge(records: readonly Dated[], window: Window): Frequency {
  const one = monthsBefore(window.to, 1);
  const three = monthsBefore(window.to, 3);
  const six = monthsBefore(window.to, 6);
  const frequency = { '0-1': 0, '1-3': 0, '3-6': 0, '6-12': 0 };
  for (const { date } of records) {
    if (date >= one) frequency['0-1'] += 1;
    else if (date >= three) frequency['1-3'] += 1;
    else if (date >= six) frequency['3-6'] += 1;
    else if (date >= window.from) frequency['6-12'] += 1;
  }
  return frequency;
}

/** Whether a record is older than the window and its work goes on today: a source may call it open and plan its last day. */
export function isOpenBefore(record: Dated, from: IsoDate, today: IsoDate): boolean {
  return record.date < from && isStillOpen(record, today);
}

/** Sum of the bands. */
export function sumOf(frequency: Frequency): number {
  return frequency['0-1'] + frequency['1-3'] + frequency['3-6'] + frequency['6-12'];
}
