import { expect, test } from 'vitest';

import type { FeedOfScope } from './coverage.ts';
import { coverageOf } from './coverage.ts';

const now = new Date('2026-11-21T12:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() - count * 3_600_000);
const feed = (changes: Partial<FeedOfScope>): FeedOfScope => ({
  organisation: { code: 'E0001', name: 'Council' },
  feedId: 'council-children',
  feedName: 'Children',
  suspended: false,
  lastGood: hours(1),
  expectEverySeconds: 86_400,
  doesNotShare: [],
  narrowedByGateway: false,
  narrowedIn: [],
  locationsWithheld: false,
  isNotAsked: false,
  ...changes,
});

test.each([
  ['current', { lastGood: hours(29) }],
  ['late', { lastGood: hours(31) }],
  ['silent', { lastGood: hours(73) }],
  ['silent', { lastGood: null }],
  ['suspended', { suspended: true }],
  ['not-shared', { narrowedByGateway: true, suspended: true }],
  ['not-shared', { locationsWithheld: true, isNotAsked: true }],
  ['current', { locationsWithheld: true }],
] as const)('a feed is %s', (state, changes) => {
  expect(coverageOf([feed(changes)], now)).toMatchObject([{ state }]);
});

test('every feed in scope has a row, in the same order whatever the order of reading', () => {
  const feeds = [feed({ feedId: 'b' }), feed({ feedId: 'a' }), feed({ feedId: 'c', organisation: { code: 'A', name: 'First' } })];
  expect(coverageOf(feeds, now).map((row) => row.feed)).toEqual(['c', 'a', 'b']);
  expect(coverageOf(feeds.toReversed(), now)).toEqual(coverageOf(feeds, now));
});

test('a feed that is narrowed and still asked keeps its state, and says in what; one that is not narrowed says nothing', () => {
  const [narrowed, hidden, whole] = [{ narrowedIn: ['months'] as const }, { narrowedByGateway: true, isNotAsked: true }, {}].map((changes) => coverageOf([feed(changes)], now)[0]);
  expect(narrowed).toMatchObject({ state: 'current', narrowedByGateway: true, narrowedIn: ['months'] });
  expect(hidden).toMatchObject({ state: 'not-shared', narrowedByGateway: true });
  expect(hidden).not.toHaveProperty('narrowedIn');
  expect(whole).not.toHaveProperty('narrowedByGateway');
});
