import { mapDate } from '@mast/connector-kit/files';
import type { DateFormat } from '@mast/connector-kit/files';

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
const timed = /^(?<day>\S{10})[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?<zone>Z|[+-]\d{2}:\d{2})?$/;

/**
 * The London day of a date in the declared format, with or without a time of day: a time without a zone is London's. Undefined when it is written otherwise. An
 * event at a quarter to midnight universal time in June is of the next day here.
 */
export function mapDay(text: string, format: DateFormat): string | undefined {
  const { day = text, time, zone } = timed.exec(text)?.groups ?? {};
  const iso = mapDate(day, format);
  if (iso === undefined || time === undefined || zone === undefined) return iso;
  // A day that does not exist is core-api's to refuse; asked for it, Date would give another one.
  const midnight = new Date(`${iso}T00:00:00Z`);
  const moment = new Date(`${iso}T${time}${zone}`);
  const isReal = !Number.isNaN(midnight.getTime()) && !Number.isNaN(moment.getTime()) && midnight.toISOString().startsWith(iso);
  return isReal ? london.format(moment) : iso;
}
