import { expect, it } from 'vitest';

import { benchPopulation, recordKey } from './bench-population.ts';
import { matchBench } from './match-bench.ts';

const population = benchPopulation({ seed: 5, today: '2026-11-21', records: 1_000 });
const links = [...population.byFeed].flatMap(([feedId, records]) =>
  records.flatMap(({ sourceRef }) => {
    const about = population.truth.get(recordKey(feedId, sourceRef));
    return about === undefined ? [] : [{ feedId, sourceRef, personId: about }];
  }),
);

it('a store that holds the truth scores 1 and leaves no record out', () => {
  const figures = matchBench(population, links);
  expect(figures.all).toMatchObject({ precision: 1, recall: 1, f1: 1, falseLinks: 0 });
  expect(figures).toMatchObject({ unlinked: 0, persons: figures.people });
});

it('two people of one household made one person are false links inside the household', () => {
  const held = Map.groupBy(links, ({ personId }) => population.people.get(personId)?.household);
  const [one, other] = [...held.values()].map((group) => [...new Set(group.map(({ personId }) => personId))]).find((people) => people.length > 1) ?? [];
  const { all } = matchBench(population, links.map((link) => (link.personId === other ? { ...link, personId: one ?? '' } : link)));
  expect(all.falseLinks).toBeGreaterThan(0);
  expect(all.falseLinksInHousehold).toBe(all.falseLinks);
  expect(all.precision).toBeLessThan(1);
});

it('records that the store holds without a person are counted and score as missed pairs', () => {
  const { all, unlinked } = matchBench(population, links.slice(0, -100));
  expect(unlinked).toBe(100);
  expect(all.recall).toBeLessThan(1);
});
