import type { Core } from '../core.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { countBrokenRules } from '../store/sql/count-broken-rules.ts';
import { countFeedWeek } from '../store/sql/count-feed-week.ts';
import { countKnownElsewhere } from '../store/sql/count-known-elsewhere.ts';
import { saveScorecard } from '../store/sql/save-scorecard.ts';
import { widenToAgreed } from '../store/sql/widen-to-agreed.ts';
import type { Db } from '../store/store.ts';
import { readFeed } from './read-feed.ts';
import type { StoredCard } from './scorecard-schema.ts';
import { weekOf } from './week-of.ts';

/** Fewer people than this are not told by number: so few could be told by name (judgement, after the statistical offices' usual bound). */
const leastTold = 10;
/** Rules told, those broken most often. */
const rulesTold = 10;
/** Opening a million records takes a minute or so. */
const timeoutMs = 120_000;

/** Makes the card of this week for a feed, over the week so far, and keeps it. False when the organisation has no such feed. One snapshot of the whole store; nothing of it is changed. */
export async function makeScorecard(core: Core, organisationId: OrganisationId, feedId: FeedId): Promise<boolean> {
  const now = core.clock.now();
  const week = weekOf(londonDay(now));
  const card = await core.store.tx({ own: organisationId, visible: [organisationId], readOnly: true, isolation: 'repeatable read', timeoutMs }, async (db) => score(db, core, { organisationId, feedId, from: new Date(`${week}T00:00:00Z`), now }));
  if (card === undefined) return false;
  await core.store.tx({ own: organisationId }, async (db) => db.run(saveScorecard, [organisationId, feedId, week, JSON.stringify(card), now]));
  return true;
}

async function score(db: Db, core: Core, { organisationId, feedId, from, now }: { organisationId: OrganisationId; feedId: FeedId; from: Date; now: Date }): Promise<StoredCard | undefined> {
  const week = await db.one(countFeedWeek, [organisationId, feedId, from, now]);
  if (week === undefined) return undefined;
  const rules = await db.rows(countBrokenRules, [organisationId, feedId, from, now, rulesTold]);
  const { records, people, completeness, duplicates, daysToArrive, shieldedVariants } = await readFeed(db, core, organisationId, feedId, from);
  // Only whose records this organisation may read: what is counted of the others' people is theirs.
  await db.one(widenToAgreed, [organisationId, londonDay(now)]);
  const known = await db.rows(countKnownElsewhere, [organisationId, feedId, shieldedVariants]);
  const { batches, applied, unchanged, rejected, tombstoned, held, waiting, periods, periodsMet, lastGood } = week;
  return {
    records,
    people,
    completeness,
    validity: { batches, applied, unchanged, rejected, tombstoned, held, waiting, rules },
    timeliness: { lastGood: lastGood?.toISOString() ?? null, periods, periodsMet, medianDaysToArrive: median(daysToArrive) },
    duplicates: { records: duplicates },
    matched: known.map(({ organisationId: other, people: both }) => ({ organisationId: other, people: both < leastTold ? null : both })).toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1)),
  };
}

/** Null of nothing. */
function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}
