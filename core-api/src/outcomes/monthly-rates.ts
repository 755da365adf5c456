import { z } from 'zod';

import { shareBounds, shownCount, shownShare, tellsSmall } from './small-numbers.ts';

const share = z.number().min(0).max(1);

/** The figures of one month; null where too little was said to give one, or it would give a small number away. */
export const monthlyRatesSchema = z
  .object({
    month: z.string().regex(/^\d{4}-\d{2}$/),
    contactAnswered: share.nullable().describe('Of the calls of which somebody said that they spoke or that nobody answered, those answered.'),
    linksChecked: z.int().nullable().describe('Links that somebody held against a person’s word: they spoke to the contact, or reported the link.'),
    falseMatches: z
      .object({ low: share, high: share })
      .nullable()
      .describe('Of the links checked, those that were wrong, as bounds: confirmed, and confirmed or not yet looked at. Links that nobody checked are in neither, so this is not the share of all links.'),
    timeSaved: z
      .object({ enquiries: z.int(), minutesLow: z.int(), minutesHigh: z.int() })
      .nullable()
      .describe('Questions after which somebody was spoken to, and the minutes saved by them, as bounds. Least: for each, by how much the time from the declaration until that was said falls short of the least that was measured without MAST. Most: the most that was measured, for each.'),
  })
  .meta({ id: 'MonthlyRates' });
export type MonthlyRates = z.infer<typeof monthlyRatesSchema>;

type Counted = {
  readonly outcomes: readonly { readonly month: string; readonly code: string; readonly n: number }[];
  readonly links: readonly { readonly month: string; readonly checked: number; readonly confirmed: number; readonly open: number }[];
  readonly time: readonly { readonly month: string; readonly enquiries: number; readonly minutesLow: number }[];
  readonly baseline: { readonly minutesHigh: number } | null;
};

/** Each month of which anything was counted, the latest first. */
export function monthlyRates({ outcomes, links, time, baseline }: Counted): MonthlyRates[] {
  const months = [...new Set([...outcomes, ...links, ...time].map(({ month }) => month))].toSorted().toReversed();
  return months.map((month) => {
    const said = (code: string): number => outcomes.find((one) => one.month === month && one.code === code)?.n ?? 0;
    const link = links.find((one) => one.month === month);
    const saved = time.find((one) => one.month === month);
    const checked = link?.checked ?? 0;
    // Who was spoken to is counted among the links checked: what is left over is the reports, in one month a few.
    const isTelling = tellsSmall(checked, said('spoke')) || tellsSmall(checked, said('spoke') + said('wrong-person'));
    const isTold = baseline !== null && saved !== undefined && shownCount(saved.enquiries) !== null;
    return {
      month,
      contactAnswered: shownShare(said('spoke'), said('spoke') + said('no-reply')),
      linksChecked: isTelling ? null : shownCount(checked),
      falseMatches: isTelling ? null : shareBounds(link?.confirmed ?? 0, link?.open ?? 0, checked),
      timeSaved: isTold ? { enquiries: saved.enquiries, minutesLow: saved.minutesLow, minutesHigh: saved.enquiries * baseline.minutesHigh } : null,
    };
  });
}
