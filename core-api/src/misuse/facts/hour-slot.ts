import { londonHour } from '../../shared/london-hour.ts';

/** Kinds of day times hours. */
export const slots = 48;

/** Where a moment stands in a week of two kinds of day: 0 to 23 an hour of a weekday in London, 24 to 47 of a weekend. */
export function hourSlot(at: number): number {
  const { hour, weekday } = londonHour(at);
  return hour + (weekday === 0 || weekday === 6 ? 24 : 0);
}

/** How many of the searches fall within an hour of a moment's hour, on the same kind of day. */
export function aroundSlot(hours: readonly number[], slot: number): number {
  const base = slot < 24 ? 0 : 24;
  return [23, 0, 1].reduce((sum, away) => sum + (hours[base + ((slot - base + away) % 24)] ?? 0), 0);
}
