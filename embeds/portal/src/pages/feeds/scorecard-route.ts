import { dateText } from '@mast/panel/words';

import { valueOf } from '../../core/call-core.ts';
import type { Fact } from '../../page/fact.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { momentText } from '../../words/moment-text.ts';
import type { Scorecard } from './feeds.ts';
import { feedOf, pathOf, seeingRoles } from './feeds.ts';
import { fieldWords, ruleWords } from './field-words.ts';
import type { FeedWords } from './words.en.ts';
import { words } from './words.ts';

/** Weeks that are offered beside the newest; a year is kept. */
const weeksOffered = 8;

/** GET /feeds/:id/scorecards: the data quality of one week, the newest unless another is asked for. */
export function scorecardRoute({ get }: Routes): void {
  get('/feeds/:id/scorecards', seeingRoles, async (visit) => {
    const feed = await feedOf(visit);
    if (feed === undefined) return visit.notFound();
    const { language, core, query } = visit;
    const t = words[language];
    const { feedId } = feed;
    const { scorecards } = await valueOf(core.GET('/v1/feeds/{feedId}/scorecards', { params: { path: { feedId } } }));
    const card = scorecards.find(({ week }) => week === query['week']) ?? scorecards[0];
    return visit.show('pages/feeds/scorecard.njk', {
      title: t.scorecardsTitle,
      t,
      name: feed.name,
      back: pathOf(feedId),
      card: card === undefined ? undefined : cardView(card, visit),
      weeks: scorecards.slice(0, weeksOffered).map(({ week }) => ({ label: dateText(week, language, 'short'), href: `${pathOf(feedId, 'scorecards')}?week=${week}`, isHere: week === card?.week })),
    });
  });
}

function cardView(card: Scorecard, { language }: Visit): object {
  const t = words[language];
  const { completeness, validity, timeliness, duplicates, matched } = card;
  const fields = Object.keys(t.completenessFields) as (keyof FeedWords['completenessFields'])[];
  const facts = (rows: readonly (readonly [key: string, value: string])[]): readonly Fact[] => rows.map(([key, value]) => ({ key, value }));
  const { arrivalFacts: arrival, holdingFacts: holding, timelinessFacts: timely } = t;
  return {
    week: t.week(dateText(card.week, language)),
    holding: facts([[holding.records, String(card.records)], [holding.people, String(card.people)], [holding.duplicates, String(duplicates.records)]]),
    completenessColumns: [{ label: t.completenessColumns.field }, { label: t.completenessColumns.share, numeric: true }, { label: t.completenessColumns.count, numeric: true }],
    completeness: fields.map((field) => {
      const { of: all, with: filled } = completeness[field];
      // A share of nothing is no share; and what is not whole is never rounded up to it.
      return [t.completenessFields[field], all === 0 ? '–' : t.share(Math.floor((filled / all) * 100)), all === 0 ? t.none : t.of(filled, all)];
    }),
    arrival: facts((['batches', 'applied', 'unchanged', 'rejected', 'waiting', 'tombstoned', 'held'] as const).map((name) => [arrival[name], String(validity[name])])),
    timeliness: facts([
      [timely.periods, timeliness.periods === 0 ? t.none : t.of(timeliness.periodsMet, timeliness.periods)],
      [timely.days, timeliness.medianDaysToArrive === null ? t.none : t.daysNumber(Math.round(timeliness.medianDaysToArrive * 10) / 10)],
      [timely.lastGood, timeliness.lastGood === null ? t.never : momentText(timeliness.lastGood, language)],
    ]),
    refusedColumns: [{ label: t.summaryColumns.field }, { label: t.summaryColumns.why }, { label: t.summaryColumns.count, numeric: true }],
    refused: validity.rules.map(({ pointer, rule, rows }) => [fieldWords(pointer, language), ruleWords(rule, language), String(rows)]),
    matchedColumns: [{ label: t.matchedColumns.organisation }, { label: t.matchedColumns.people, numeric: true }],
    matched: matched.map(({ organisation, people }) => [organisation.name, people === null ? t.matchedFew : String(people)]),
  };
}
