import type { Answer, Involvement, Organisation } from '../core/wire.ts';
import { agencyRows } from './agency-rows.ts';
import { daysBetween } from './days-between.ts';

/** Something on a line, from 0 (the window's first day) to 1 (its last). An event is a moment; a span may begin before the window, and may be open now. */
export type ChronologyMark = { kind: 'event'; at: number } | { kind: 'span'; from: number; to: number; beganEarlier: boolean; open: boolean };
export type ChronologyLane = { organisation: Organisation; service: string; marks: ChronologyMark[] };
/** `months`: the firsts of months inside the window (ISO). `busiest`: the month (YYYY-MM) with most beginnings, the latest of equals; absent below two. */
export type Chronology = { lanes: ChronologyLane[]; months: { day: string; at: number }[]; busiest: { month: string; count: number } | undefined };

/** The year of an answer as lines to draw, one for each agency and service, in the order of the rows. Facts and their days; nothing is weighed. */
export const chronology = (involvements: readonly Involvement[], window: Answer['window']): Chronology => {
  const length = Math.max(1, daysBetween(window.from, window.to));
  const place = (day: string): number => Math.min(1, Math.max(0, daysBetween(window.from, day) / length));
  const lanes = agencyRows(involvements).map(({ organisation, service, latest, others }) => ({
    organisation,
    service,
    marks: [latest, ...others].toSorted((a, b) => a.recordDate.localeCompare(b.recordDate)).map((each) => markOf(each, window.from, place)),
  }));
  return { lanes, months: monthStarts(window).map((day) => ({ day, at: place(day) })), busiest: busiestOf(involvements, window) };
};

const markOf = ({ kind, status, recordDate, endDate }: Involvement, first: string, place: (day: string) => number): ChronologyMark => {
  if (kind === 'event') return { kind: 'event', at: place(recordDate) };
  // Work without an end that is not said to be open is shown where it began, not as lasting until today.
  const open = status === 'open';
  return { kind: 'span', from: place(recordDate), to: open ? 1 : place(endDate ?? recordDate), beganEarlier: recordDate < first, open };
};

const monthStarts = ({ from, to }: Answer['window']): string[] => {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const starts = Array.from({ length: 13 }, (_, n) => `${year + Math.floor((month - 1 + n) / 12)}-${String(((month - 1 + n) % 12) + 1).padStart(2, '0')}-01`);
  return starts.filter((day) => day >= from && day <= to);
};

const busiestOf = (involvements: readonly Involvement[], { from, to }: Answer['window']): Chronology['busiest'] => {
  const inside = involvements.filter(({ recordDate }) => recordDate >= from && recordDate <= to);
  const months = [...Map.groupBy(inside, ({ recordDate }) => recordDate.slice(0, 7))].map(([month, all]) => ({ month, count: all.length }));
  const [busiest] = months.toSorted((a, b) => b.count - a.count || b.month.localeCompare(a.month));
  return busiest && busiest.count > 1 ? busiest : undefined;
};
