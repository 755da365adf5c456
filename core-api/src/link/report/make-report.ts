import { comparePeople } from '../../match/compare-people.ts';
import type { PersonFeatures } from '../../normalise/person-features.ts';
import type { LinkRow } from '../link-row.ts';
import type { Linked } from '../linked.ts';
import { personOfRow } from '../person-of-row.ts';
import { findingsOf } from './findings-of.ts';
import { lacking } from './lacking.ts';
import type { BetweenReport, Lack, Levels, MatchReport, OrganisationReport, PairReport } from './match-report.ts';
import { lacks } from './match-report.ts';

type Reported = { readonly at: number; readonly source: string; readonly person: number; readonly features: PersonFeatures; readonly lacks: readonly Lack[] };
type Level = 'strong' | 'possible' | 'none';

/** Levels of match between every two sources of rows that were linked. */
export function makeReport(rows: readonly LinkRow[], linked: Linked, model: string): MatchReport {
  const all = rows.map(({ source, values }, at): Reported => {
    const features = personOfRow(values);
    return { at, source, person: linked.people[at] ?? 0, features, lacks: lacking(features) };
  });
  const bySource = [...Map.groupBy(all, ({ source }) => source).values()];
  const pairs = bySource.flatMap((from) => bySource.filter((to) => to !== from).map((to) => ({ from, to })));
  const possible = possibleBetween(all, linked);
  return {
    model,
    organisations: bySource.map(organisationReport),
    pairs: pairs.map(({ from, to }) => pairReport(from, to, possible)),
    between: bySource.flatMap((one, at) => bySource.slice(at + 1).map((other) => betweenReport(one, other, linked, possible))),
  };
}

/** For each row, the sources in which a possible pair reaches a record that is not held to be the same person. */
type Possible = { readonly reaches: readonly (ReadonlySet<string> | undefined)[]; readonly pairs: readonly (readonly [Reported, Reported])[] };

function possibleBetween(all: readonly Reported[], { edges }: Linked): Possible {
  const reaches: (Set<string> | undefined)[] = all.map(() => undefined);
  const pairs: [Reported, Reported][] = [];
  for (const { a, b } of edges) {
    const [one, other] = [all[a], all[b]];
    if (one === undefined || other === undefined || one.source === other.source || one.person === other.person) continue;
    pairs.push([one, other]);
    (reaches[a] ??= new Set()).add(other.source);
    (reaches[b] ??= new Set()).add(one.source);
  }
  return { reaches, pairs };
}

function organisationReport(records: readonly Reported[]): OrganisationReport {
  const ofPerson = Map.groupBy(records, ({ person }) => person);
  const losses = Map.groupBy(records.flatMap(({ features }) => features.losses), (loss) => loss);
  return {
    source: records[0]?.source ?? '',
    records: records.length,
    people: ofPerson.size,
    duplicated: records.filter(({ person }) => (ofPerson.get(person)?.length ?? 0) > 1).length,
    lacking: byLack((lack) => records.filter((record) => record.lacks.includes(lack)).length),
    losses: Object.fromEntries([...losses].map(([loss, some]) => [loss, some.length] as const).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function pairReport(from: readonly Reported[], to: readonly Reported[], { reaches }: Possible): PairReport {
  const there = Map.groupBy(to, ({ person }) => person);
  const source = to[0]?.source ?? '';
  const levelOf = ({ at, person }: Reported): Level => (there.has(person) ? 'strong' : reaches[at]?.has(source) === true ? 'possible' : 'none');
  const levels = (records: readonly Reported[]): Levels => {
    const found = Map.groupBy(records, levelOf);
    const count = (level: Level): number => found.get(level)?.length ?? 0;
    return { records: records.length, strong: count('strong'), possible: count('possible'), none: count('none') };
  };
  const strong = from.filter(({ person }) => there.has(person));
  const numbersThere = ({ person }: Reported): string[] => [...new Set(there.get(person)?.flatMap(({ features }) => features.nhsNumbers))];
  const bothGive = strong.filter((record) => record.features.nhsNumbers.length > 0 && numbersThere(record).length > 0);
  const agree = bothGive.filter((record) => numbersThere(record).some((number) => record.features.nhsNumbers.includes(number))).length;
  return {
    from: from[0]?.source ?? '',
    to: source,
    all: levels(from),
    withOne: strong.filter(({ person }) => there.get(person)?.length === 1).length,
    withMore: strong.filter(({ person }) => (there.get(person)?.length ?? 0) > 1).length,
    byLack: byLack((lack) => levels(from.filter((record) => record.lacks.includes(lack)))),
    nhsNumbers: {
      given: from.filter(({ features }) => features.nhsNumbers.length > 0).length,
      agree,
      differ: bothGive.length - agree,
      traced: strong.filter((record) => record.features.nhsNumbers.length === 0 && numbersThere(record).length === 1).length,
    },
  };
}

function betweenReport(one: readonly Reported[], other: readonly Reported[], linked: Linked, { pairs }: Possible): BetweenReport {
  const [first, second] = [one[0]?.source ?? '', other[0]?.source ?? ''];
  const review = pairs.filter(([a, b]) => (a.source === first && b.source === second) || (a.source === second && b.source === first));
  const reached = (source: string): number => new Set(review.flat().filter((record) => record.source === source)).size;
  const weights = new Map(linked.edges.map(({ a, b, weightBits }) => [`${a} ${b}`, weightBits]));
  const there = Map.groupBy(other, ({ person }) => person);
  const findings: Record<string, Record<string, number>> = {};
  for (const record of one) {
    const weightOf = ({ at }: Reported): number => weights.get(`${Math.min(at, record.at)} ${Math.max(at, record.at)}`) ?? -Infinity;
    const [best] = there.get(record.person)?.toSorted((a, b) => weightOf(b) - weightOf(a) || a.at - b.at) ?? [];
    if (best === undefined) continue;
    for (const { field, finding } of findingsOf(comparePeople(record.features, best.features))) {
      const counts = (findings[field] ??= {});
      counts[finding] = (counts[finding] ?? 0) + 1;
    }
  }
  return { organisations: [first, second], review: { pairs: review.length, recordsOfFirst: reached(first), recordsOfSecond: reached(second) }, findings };
}

function byLack<Value>(value: (lack: Lack) => Value): Record<Lack, Value> {
  return Object.fromEntries(lacks.map((lack) => [lack, value(lack)])) as Record<Lack, Value>;
}
