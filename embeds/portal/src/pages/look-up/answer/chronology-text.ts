import type { Answer, ChronologyMark, Involvement } from '@mast/panel/answer';
import { chronology, sectorOf } from '@mast/panel/answer';
import { dateText, monthsOf, sectorLetters, serviceName } from '@mast/panel/words';

import type { Reading } from './reading.ts';

/** The year as a picture made here, in percents of its width, and as tables that say the same. Shapes differ and no colour means anything: it prints in black and white. */
export type ChronologyText = {
  readonly picture: string;
  readonly lanes: readonly { readonly sector: string; readonly letter: string; readonly name: string; readonly marks: readonly MarkText[] }[];
  readonly months: readonly string[];
  readonly axis: readonly { readonly x: string; readonly text: string }[];
  readonly busiest: string | undefined;
  readonly rows: readonly (readonly string[])[];
  readonly bars: MonthBars;
};
type MarkText = { readonly kind: 'event'; readonly x: string } | { readonly kind: 'span'; readonly x: string; readonly width: string; readonly earlier: boolean; readonly open: boolean };

/** Records by the month in which they began, the first month of the window to its last. */
export type MonthBars = { readonly picture: string; readonly bars: readonly { readonly label: string; readonly short: string; readonly count: number; readonly x: string; readonly width: string; readonly y: number; readonly height: number; readonly middle: string }[] };

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

export function chronologyText(involvements: readonly Involvement[], window: Answer['window'], reading: Reading): ChronologyText | undefined {
  if (involvements.length === 0) return undefined;
  const { panel, language } = reading;
  const { lanes, months, busiest } = chronology(involvements, window);
  const short = (month: string): string => `${(monthsOf(language)[Number(month.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${month.slice(2, 4)}`;
  return {
    picture: panel.chronologyPicture(dateText(window.from, language), dateText(window.to, language)),
    lanes: lanes.map(({ organisation, service, marks }) => {
      const sector = sectorOf(service);
      return { sector, letter: sectorLetters[sector], name: `${organisation.name} · ${serviceName(service, language)}`, marks: marks.map(markText) };
    }),
    months: months.map(({ at }) => percent(at)),
    axis: months.filter((_, index) => index % 3 === 0).map(({ day, at }) => ({ x: percent(at), text: short(day) })),
    busiest: busiest === undefined ? undefined : panel.peaks(dateText(busiest.month, language), busiest.count),
    rows: involvements
      .toSorted((a, b) => b.recordDate.localeCompare(a.recordDate) || a.involvementId.localeCompare(b.involvementId))
      .map(({ recordDate, endDate, status, kind, organisation, service }) => [
        dateText(recordDate, language, 'short'),
        kind === 'event' ? panel.involvementEvent : endDate === undefined ? (status === 'open' ? panel.chronologyOngoing : '–') : dateText(endDate, language, 'short'),
        organisation.name,
        serviceName(service, language),
      ]),
    bars: monthBars(involvements, window, reading),
  };
}

function markText(mark: ChronologyMark): MarkText {
  if (mark.kind === 'event') return { kind: 'event', x: percent(mark.at) };
  return { kind: 'span', x: percent(mark.from), width: percent(Math.max(mark.to - mark.from, 0.008)), earlier: mark.beganEarlier, open: mark.open };
}

/** Pixels of the tallest bar; above it stands its number. */
const [barHeight, numberHeight] = [64, 18];

function monthBars(involvements: readonly Involvement[], { from, to }: Answer['window'], { t, language }: Reading): MonthBars {
  const all: string[] = [];
  const [year = 0, month = 1] = from.split('-').map(Number);
  for (let n = 0; n <= 12; n += 1) {
    const at = `${year + Math.floor((month - 1 + n) / 12)}-${String(((month - 1 + n) % 12) + 1).padStart(2, '0')}`;
    if (at <= to.slice(0, 7)) all.push(at);
  }
  const counts = all.map((each) => involvements.filter(({ recordDate }) => recordDate.startsWith(each) && recordDate >= from && recordDate <= to).length);
  const most = Math.max(1, ...counts);
  const width = 1 / all.length;
  return {
    picture: t.monthsPicture(dateText(from.slice(0, 7), language), dateText(to.slice(0, 7), language)),
    bars: all.map((each, at) => {
      const count = counts[at] ?? 0;
      const height = Math.round((count / most) * barHeight);
      const name = monthsOf(language)[Number(each.slice(5, 7)) - 1] ?? '';
      return { label: dateText(each, language), short: name.slice(0, 3), count, x: percent((at + 0.15) * width), width: percent(0.7 * width), y: numberHeight + barHeight - height, height, middle: percent((at + 0.5) * width) };
    }),
  };
}
