import type { PersonLink } from '@mast/core-api/testing';
import { feeds } from '@mast/example-population';

import { type BenchPopulation, recordKey } from './bench-population.ts';
import { type Linked, pairwise, type Pairwise } from './pairwise.ts';
import { round } from './percentiles.ts';
import type { HeadlineRecord } from './record-of.ts';

export type MatchFigures = {
  /** Sent records about a person; of these, without a person in the store (refused, or nothing to know them by). */
  records: number;
  unlinked: number;
  /** People in truth whom a record is about, and persons that those records are in the store. */
  people: number;
  persons: number;
  all: Pairwise;
  betweenOrganisations: Pairwise;
  /** The same records linked by equal given name, family name and whole date of birth. */
  baseline: { all: Pairwise; betweenOrganisations: Pairwise };
  f1ToBaseline: number;
  f1ToBaselineBetweenOrganisations: number;
};

/** Holds the stored persons against the truth, and the plainest rule beside them over the same records. */
export function matchBench(population: BenchPopulation, links: readonly PersonLink[]): MatchFigures {
  const organisationOf = new Map(feeds.map(({ feedId, organisation }) => [feedId, organisation]));
  const recordOf = new Map([...population.byFeed].flatMap(([feedId, records]) => records.map((record) => [recordKey(feedId, record.sourceRef), record] as const)));
  const personOf = new Map(links.map(({ feedId, sourceRef, personId }) => [recordKey(feedId, sourceRef), personId]));
  const stored = [...population.truth].map(([key, about]): { linked: Linked; exact: string } => {
    const record = recordOf.get(key);
    if (record === undefined) throw new Error('the truth names a record that no feed sent');
    const feedId = key.split('\n')[0] ?? '';
    return {
      // A record without a person in the store is nobody's: its pairs are missed, not left out of the sum.
      linked: { linkedTo: personOf.get(key) ?? key, about, household: population.people.get(about)?.household ?? about, organisation: organisationOf.get(feedId) ?? feedId },
      exact: exactKey(record) ?? key,
    };
  });
  const linked = stored.map((one) => one.linked);
  const exact = stored.map((one) => ({ ...one.linked, linkedTo: one.exact }));
  const all = pairwise(linked, 'all');
  const betweenOrganisations = pairwise(linked, 'organisations');
  const baseline = { all: pairwise(exact, 'all'), betweenOrganisations: pairwise(exact, 'organisations') };
  return {
    records: stored.length,
    unlinked: stored.length - links.length,
    people: new Set(linked.map(({ about }) => about)).size,
    persons: new Set(linked.map(({ linkedTo }) => linkedTo)).size,
    all,
    betweenOrganisations,
    baseline,
    f1ToBaseline: round(all.f1 / baseline.all.f1, 3),
    f1ToBaselineBetweenOrganisations: round(betweenOrganisations.f1 / baseline.betweenOrganisations.f1, 3),
  };
}

/** Undefined where one of the three is missing: such a record is linked to nothing. */
function exactKey({ person }: HeadlineRecord): string | undefined {
  const [name] = person?.names ?? [];
  const born = person?.dateOfBirth;
  if (name?.given === undefined || name.family === undefined || born?.precision !== 'day') return undefined;
  return `${name.given}\n${name.family}\n${born.value}`.toLowerCase();
}
