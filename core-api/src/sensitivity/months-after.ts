import type { IsoDate } from '../shared/brands.ts';
import { isRealDate } from '../shared/london-day.ts';

/** The day so many months on; the last of the month where it has no such day. */
export function monthsAfter(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  for (let last = date; ; last -= 1) {
    const found = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
    if (isRealDate(found)) return found as IsoDate;
  }
}
