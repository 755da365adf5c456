const hourMs = 3_600_000;
/** Monday 28 September 2026, midnight in London; clocks go back on 25 October. */
const start = Date.UTC(2026, 8, 27, 23);
const back = Date.UTC(2026, 9, 25, 1);

/** A moment by its day of the log and its hour in London (fractions allowed, above 24 for the night after). */
export function momentOf(day: number, hour: number): number {
  const at = start + day * 24 * hourMs + Math.round(hour * hourMs);
  return at >= back ? at + hourMs : at;
}

/** 0 = Sunday. */
export function weekdayOf(day: number): number {
  return (day + 1) % 7;
}
