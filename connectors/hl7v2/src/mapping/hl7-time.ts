/** A moment as HL7 writes it (TS, DTM): `YYYY[MM[DD[HH[MM[SS[.S..]]]]]][+/-ZZZZ]`. Without an offset it is London's local time. */
export type Hl7Time = {
  /** Milliseconds since 1970, of the beginning of what was written. */
  readonly instant: number;
  /** The day in London, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as it was written. */
  readonly day: string;
};

const written = /^(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:\.\d{1,6})?)?)?)?)?)?([+-]\d{4})?$/;
const hour = 3_600_000;

/** Reads a moment, or undefined where no calendar has it. */
export function readTime(text: string): Hl7Time | undefined {
  const found = written.exec(text.trim());
  if (found === null) return undefined;
  const [, year = '', month, date, hours = '00', minutes = '00', seconds = '00', offset] = found;
  const named = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(date ?? 1), Number(hours), Number(minutes), Number(seconds));
  const at = new Date(named);
  if (year < '1800' || at.getUTCMonth() !== Number(month ?? 1) - 1 || at.getUTCDate() !== Number(date ?? 1) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  if (offset === undefined || found[4] === undefined) return { instant: found[4] === undefined ? named : fromLondon(named), day: dayOf(year, month, date) };
  const instant = named - (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * hour + Number(offset.slice(3)) * 60_000);
  return { instant, day: londonDay(instant) };
}

/** The day in London at a moment. */
export function londonDay(instant: number): string {
  return new Date(instant + (isSummer(instant) ? hour : 0)).toISOString().slice(0, 10);
}

function dayOf(year: string, month: string | undefined, date: string | undefined): string {
  return [year, month, date].filter((part) => part !== undefined).join('-');
}

/** Of the hour that an autumn night has twice, the first. */
function fromLondon(named: number): number {
  return isSummer(named - hour) ? named - hour : named;
}

/** British Summer Time: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Summer Time Order 2002). */
function isSummer(instant: number): boolean {
  const year = new Date(instant).getUTCFullYear();
  return instant >= lastSunday(year, 2) && instant < lastSunday(year, 9);
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * hour;
}
