import type { Coverage } from '@mast/panel/answer';
import { coverageSummary, londonDay } from '@mast/panel/answer';
import { dateText, gapText, stateWords } from '@mast/panel/words';

import type { Reading } from './reading.ts';

/** What an answer does not know: how many were asked, who is behind, what is never shared, and every feed with its last good day. */
export type CoverageText = {
  readonly line: string;
  readonly partial: string | undefined;
  readonly gaps: readonly string[];
  /** Said where the asking organisation only reads. */
  readonly placesHidden: string | undefined;
  readonly notShared: readonly string[];
  readonly rows: readonly { readonly organisation: string; readonly feed: string; readonly state: string; readonly lastSent: string }[];
};

export function coverageText(coverage: readonly Coverage[], { panel, language, today }: Reading): CoverageText {
  const { asked, current, behind, gaps, notShared } = coverageSummary(coverage);
  const sentDay = (each: Coverage): string | undefined => (each.lastGood === null ? undefined : londonDay(new Date(each.lastGood)));
  return {
    line: panel.coverageLine(asked, current),
    partial: behind === 0 ? undefined : panel.partialLine(behind),
    gaps: gaps.map((each) => gapText(each, today, panel)),
    placesHidden: coverage.some((each) => each.locationsWithheld === true) ? panel.placesHidden : undefined,
    notShared,
    rows: coverage.map((each) => {
      const day = sentDay(each);
      return { organisation: each.organisation.name, feed: each.feedName, state: stateWords(each, panel), lastSent: day === undefined ? '–' : dateText(day, language, 'short') };
    }),
  };
}
