import type { IsoDate } from '../shared/brands.ts';
import { addDays } from '../shared/london-day.ts';

/** The Monday of a day's week (ISO 8601). */
export function weekOf(day: IsoDate): IsoDate {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}
