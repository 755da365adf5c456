import { isoOf } from '../calendar/days.ts';
import type { Day } from '../calendar/days.ts';
import type { AgeGroup } from '../people/age-group.ts';
import type { FeedProfile, Work } from '../organisations/feed-profile.ts';
import { weightedPicker } from '../random/picker.ts';
import type { Picker } from '../random/picker.ts';
import type { Rng } from '../random/rng.ts';
import type { TemplateRow } from './template.ts';

/** A picker of work per age group; undefined where the service does nothing at that age. */
export type WorkPickers = ReadonlyMap<AgeGroup, Picker<Work>>;

/** Prepared once per feed. */
export function workPickers(feed: FeedProfile): WorkPickers {
  const ages: readonly AgeGroup[] = ['unborn', 'infant', 'child', 'teenager', 'adult', 'older'];
  const pickers = new Map<AgeGroup, Picker<Work>>();
  for (const age of ages) {
    const fitting = feed.work.filter((work) => work.ages.includes(age));
    if (fitting.length > 0) pickers.set(age, weightedPicker(fitting.map((work) => [work, work.weight] as const)));
  }
  return pickers;
}

/** Writes what was done from `day` on; an involvement that would end after `today` is open. */
export function writeWork(row: TemplateRow, feed: FeedProfile, work: Work, day: Day, today: Day, rng: Rng): void {
  const end = work.days === undefined ? undefined : day + rng.int(work.days[0], work.days[1]);
  row.service = feed.service;
  row.kind = work.kind;
  row.category = work.category;
  row.date = isoOf(day);
  row.end_date = end !== undefined && end <= today ? isoOf(end) : '';
  row.status = end !== undefined && end > today ? 'open' : 'closed';
}
