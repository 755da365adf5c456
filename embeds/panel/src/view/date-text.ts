import type { Language } from '../protocol/messages.ts';
import { monthsOf } from '../strings/strings.ts';

/** An ISO day, month or year in words: `17 November 2026`, or `17 Nov 2026` where eyes scan. Anything else is shown as it came. */
export const dateText = (iso: string, lang: Language, length: 'long' | 'short' = 'long'): string => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? [];
  if (year === undefined) return iso;
  const name = month === undefined ? undefined : monthsOf(lang)[Number(month) - 1];
  const shown = length === 'short' && name !== undefined && name.length > 4 ? name.slice(0, 3) : name;
  return [day === undefined ? undefined : String(Number(day)), shown, year].filter((part) => part !== undefined).join(' ');
};

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The London time of an instant, 24-hour `HH:MM`. */
export const timeText = (instant: string): string => clock.format(new Date(instant));
