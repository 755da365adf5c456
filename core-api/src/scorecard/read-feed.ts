import type { z } from 'zod';

import type { Core } from '../core.ts';
import { openRecord } from '../ingest/open-record.ts';
import { openVariant } from '../ingest/variant-content.ts';
import { pages } from '../rematch/pages.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { dayMs } from '../shared/day-ms.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { londonDay } from '../shared/london-day.ts';
import { selectScoredPage } from '../store/sql/select-scored-page.ts';
import type { Db } from '../store/store.ts';
import type { Completeness } from './completeness.ts';
import { addCompleteness, emptyCompleteness } from './completeness.ts';

type Row = z.infer<NonNullable<typeof selectScoredPage.row>>;

/** Records opened at a time. */
const pageRecords = 500;

export type FeedReading = {
  records: number;
  people: number;
  completeness: Completeness;
  duplicates: number;
  /** Days from an event to its first arrival, of what arrived first since the moment asked for. */
  daysToArrive: number[];
  /** Contents of shielded people, who are counted as held here and never as known to others. */
  shieldedVariants: string[];
};

/**
 * Opens every record of a feed once and counts. Keeps some bytes for each person, content and distinct event, never a name.
 *
 * Only how many records and people there are stands in columns. Whether a record has a name, a birth date or a telephone, its exact day and what it is about are sealed on purpose (docs/adr/0004): a
 * column that told who has no birth date, or on which day something happened, would tell people apart in a dump. So completeness, days to arrive and duplicates cost opening the record, once a week;
 * of the content that records share, which only tells whether its person is shielded, each is opened once, however many records share it.
 */
export async function readFeed(db: Db, core: Core, organisationId: OrganisationId, feedId: FeedId, since: Date): Promise<FeedReading> {
  const reading: FeedReading = { records: 0, people: 0, completeness: emptyCompleteness(), duplicates: 0, daysToArrive: [], shieldedVariants: [] };
  const [people, events, contents] = [new Set<string>(), new Set<bigint>(), new Map<string, boolean>()];
  const today = londonDay(core.clock.now());
  for await (const page of pages(async (after) => db.rows(selectScoredPage, [organisationId, feedId, after, pageRecords]), ({ recordId }) => recordId)) {
    for (const row of page) {
      const record = openRecord(core.keys, organisationId, row);
      reading.records += 1;
      addCompleteness(reading.completeness, record, today);
      if (row.version === 1 && row.receivedAt >= since) reading.daysToArrive.push(daysBetween(record.date, londonDay(row.receivedAt)));
      if (row.personId !== null) people.add(row.personId);
      if (row.variantId !== null && !contents.has(row.variantId)) contents.set(row.variantId, isShielded(core, organisationId, row));
      if (isRepeated(core, events, row, record)) reading.duplicates += 1;
    }
  }
  return { ...reading, people: people.size, shieldedVariants: [...contents].flatMap(([variantId, shielded]) => (shielded ? [variantId] : [])) };
}

function isShielded({ keys }: Core, organisationId: OrganisationId, { variantId, sealedVariant }: Row): boolean {
  return variantId !== null && sealedVariant !== null && openVariant(keys.open(organisationId, 'variant', variantId, sealedVariant)).level === 2;
}

/** The same service and kind for the same person on the same day. Of whom no person is known, nothing is said. */
function isRepeated({ keys }: Core, events: Set<bigint>, { personId }: Row, { service, kind, date, category }: HeadlineRecord): boolean {
  if (personId === null) return false;
  const event = keys.macBytes('scorecard', JSON.stringify([personId, service, kind, date, category ?? ''])).readBigUInt64BE();
  if (events.has(event)) return true;
  events.add(event);
  return false;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
