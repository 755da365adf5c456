import type { HeadlineRecord } from '../shared/headline.ts';

/**
 * The first day of the month of the last thing that a record tells, from which its storage is counted; `infinity` while its work is open. The month alone stands in clear:
 * an exact day would identify people by known events.
 */
export function lastMonthOf({ status, date, endDate }: Pick<HeadlineRecord, 'status' | 'date' | 'endDate'>): string {
  if (status === 'open') return 'infinity';
  const last = endDate !== undefined && endDate > date ? endDate : date;
  return `${last.slice(0, 7)}-01`;
}

/** The first day of the month before which a closed record's last month lies when `storageMonths` are over: kept to the end of the month in which they are. */
export function storedSince(today: string, storageMonths: number): string {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - storageMonths;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
