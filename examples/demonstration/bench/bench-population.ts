import { createExtractor, feeds, generatePopulation, type Person } from '@mast/example-population';

import { type HeadlineRecord, recordOf } from './record-of.ts';

export type BenchPopulation = {
  seed: number;
  today: string;
  records: number;
  households: number;
  /** By feed, in the order of its file. */
  byFeed: ReadonlyMap<string, readonly HeadlineRecord[]>;
  /** Whom a record is really about, by {@link recordKey}; records of an address alone are not in it. */
  truth: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, { person: Person; household: string }>;
};

/** Names a record among all feeds. */
export function recordKey(feedId: string, sourceRef: string): string {
  return `${feedId}\n${sourceRef}`;
}

/** What eight partners would send of one population, and the truth about it; grows to the end of the household that reaches `records`. */
export function benchPopulation(wish: { seed: number; today: string; records: number }): BenchPopulation {
  const { seed, today } = wish;
  const byFeed = new Map<string, HeadlineRecord[]>(feeds.map(({ feedId }) => [feedId, []]));
  const truth = new Map<string, string>();
  const people = new Map<string, { person: Person; household: string }>();
  const extractors = feeds.map((feed) => createExtractor(feed, wish));
  let records = 0;
  let households = 0;
  // As writeExtracts does: a population larger than the records need, left when they are reached.
  for (const household of generatePopulation({ seed, today, people: Math.ceil(wish.records * 1.5) })) {
    if (records >= wish.records) break;
    households += 1;
    for (const person of household.people) people.set(person.personId, { person, household: household.householdId });
    for (const extractor of extractors) {
      const { feedId } = extractor.feed;
      for (const { row, truth: about } of extractor.rowsOf(household)) {
        byFeed.get(feedId)?.push(recordOf(row));
        if (about.personId !== '') truth.set(recordKey(feedId, row.source_ref), about.personId);
        records += 1;
      }
    }
  }
  return { seed, today, records, households, byFeed, truth, people };
}
