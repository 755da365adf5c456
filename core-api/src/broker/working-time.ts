import { londonDay } from '../shared/london-day.ts';

/** A working day has 24 hours from Monday to Friday: safeguarding desks are staffed round the clock, and a bound that counts office hours would hide a night. Judgement; bank holidays count as working days. */
export const workingDayMinutes = 24 * 60;

const hourMs = 3_600_000;

/** Minutes between two moments that lie on Mondays to Fridays in London, counted by the hour and its parts; 0 where the second is not after the first. */
export function workingMinutes(from: Date, to: Date): number {
  let minutes = 0;
  for (let at = from.getTime(); at < to.getTime(); ) {
    const next = Math.min(to.getTime(), (Math.floor(at / hourMs) + 1) * hourMs);
    if (isWeekday(new Date(at))) minutes += (next - at) / 60_000;
    at = next;
  }
  return minutes;
}

function isWeekday(moment: Date): boolean {
  const day = new Date(`${londonDay(moment)}T00:00:00Z`).getUTCDay();
  return day !== 0 && day !== 6;
}

/** The value below which that share of the values lies, by the nearest rank; null for none. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
