import type { IsoDate } from '../shared/brands.ts';

const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in Europe/London at a moment (DESIGN section 5: days are Europe/London days). */
export function londonDay(moment: Date): IsoDate {
  return format.format(moment) as IsoDate;
}
