import { daysBetween } from '../state/days-between.ts';
import type { Strings } from '../strings/catalogue.ts';

/** How long before `today` an ISO day was, in the words of one language: days up to 60, then whole months of 30.44 days. A later day counts as today. */
export const agoText = (day: string, today: string, t: Strings): string => {
  const days = daysBetween(day, today);
  if (days <= 0) return t.today;
  if (days === 1) return t.yesterday;
  return days <= 60 ? t.daysAgo(days) : t.monthsAgo(Math.round(days / 30.44));
};
