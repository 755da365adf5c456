import { expect, test } from 'vitest';

import { assumeUnique } from './assume-unique.ts';

/** Two registers of `size` people each, of whom the first `shared` are in both; the last `doubled` rows of the first repeat its first people. */
function registers(size: number, shared: number, doubled = 0): { sources: string[]; people: Int32Array } {
  const one = Array.from({ length: size }, (_, at) => (at >= size - doubled ? at - (size - doubled) : at));
  const other = Array.from({ length: size }, (_, at) => (at < shared ? at : size + at));
  return { sources: [...one.map(() => 'census'), ...other.map(() => 'survey')], people: Int32Array.from([...one, ...other]) };
}

const both = new Set(['census', 'survey']);
const none = new Set<string>();

test('two sources of nearly the same people, told once each, are taken for registers', () => {
  const { sources, people } = registers(1000, 850, 1);
  const found = assumeUnique(sources, people, both, none);
  expect(found.map(({ source, rows, sharing }) => [source, rows, sharing])).toEqual([['census', 1000, 2], ['survey', 1000, 0]]);
});

test.each([
  ['few of the people are in both', registers(1000, 700), both, none],
  ['one repeats people', registers(1000, 900, 5), both, none],
  ['there are too few rows to tell', registers(999, 990), both, none],
  ['somebody said that people may be repeated', registers(1000, 900), none, none],
])('not where %s', (_, { sources, people }, open, declared) => {
  expect(assumeUnique(sources, people, open, declared)).toEqual([]);
});

test('a source that was declared counts as the other side', () => {
  const { sources, people } = registers(1000, 900);
  expect(assumeUnique(sources, people, new Set(['census']), new Set(['survey'])).map(({ source }) => source)).toEqual(['census']);
  expect(assumeUnique(sources, people, new Set(['census']), none)).toEqual([]);
});
