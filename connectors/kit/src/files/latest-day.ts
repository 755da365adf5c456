const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
const dayMs = 86_400_000;

/** The latest day that a file may be dated: tomorrow in London, for clocks and time zones ahead of ours. A file dated later would keep out all that follow. */
export function latestDay(now: Date): string {
  return london.format(new Date(now.getTime() + dayMs));
}
