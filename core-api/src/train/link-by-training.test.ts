import { expect, test } from 'vitest';
import { linkByTraining } from './link-by-training.ts';
import { seededRandom } from './seeded-random.ts';
import type { TrainingRow } from './training-types.ts';

const given = ['Aled', 'Bronwen', 'Carys', 'Dylan', 'Eleri', 'Ffion', 'Gareth', 'Huw', 'Ioan', 'Lowri', 'Megan', 'Nia', 'Owain', 'Rhian', 'Sioned', 'Tomos'];
const family = ['Jones', 'Davies', 'Williams', 'Evans', 'Thomas', 'Roberts', 'Hughes', 'Lewis', 'Morgan', 'Griffiths', 'Ahmed', 'Kowalska', 'Nwosu', 'Pugh', 'Vaughan', 'Rees'];

/**
 * Households of two at one address with one surname and given names of their own; each person in both registers, one in three second records with a slip.
 * With `namesakes`, every tenth household's second person has the first one's name, born ten months (three digits of the
 * date apart: one or two are a slip as well as a namesake, docs/adr/0015) or thirty years later.
 */
function households(count: number, seed: number, namesakes = false): (TrainingRow & { person: number })[] {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const digits = (from: number, many: number): string => String(from + Math.floor(random() * many)).padStart(2, '0');
  const rows: (TrainingRow & { person: number })[] = [];
  for (let house = 0; house < count; house += 1) {
    const home = { family: pick(family), addressLine1: `${house % 90} Heol ${pick(given)}`, postcode: `SA${house % 9} ${house % 7}${pick(['AB', 'CD', 'EF'])}` };
    const own = Math.floor(random() * given.length);
    const second = (own + 1 + Math.floor(random() * (given.length - 1))) % given.length;
    const isAlike = namesakes && house % 10 === 0;
    const born = { year: 1940 + Math.floor(random() * 60) };
    for (const [person, name] of [[2 * house, given[own] ?? ''], [2 * house + 1, given[isAlike ? own : second] ?? '']] as const) {
      const drawn = `${1940 + Math.floor(random() * 80)}-${digits(1, 12)}-${digits(1, 28)}`;
      const alike = person % 2 === 0 ? `${born.year}-02-11` : house % 20 === 0 ? `${born.year}-12-2${2 + (house % 7)}` : `${born.year + 30}-${digits(1, 12)}-${digits(1, 28)}`;
      const values = { ...home, given: name, dateOfBirth: isAlike ? alike : drawn };
      rows.push({ source: 'one', id: `a${person}`, values, person });
      rows.push({ source: 'two', id: `b${person}`, values: random() < 0.33 ? { ...values, given: `${values.given}e`, postcode: '' } : values, person });
    }
  }
  return rows;
}

const rows = households(120, 5);
const linked = linkByTraining(rows);

test('people of one household with given names of their own stay apart, and slips do not part one person', () => {
  const pairs = { right: 0, wrong: 0 };
  for (const [a, one] of rows.entries()) {
    for (const [b, other] of rows.entries()) if (a < b && linked.people[a] === linked.people[b]) pairs[one.person === other.person ? 'right' : 'wrong'] += 1;
  }
  expect(pairs.wrong).toBe(0);
  expect(pairs.right).toBeGreaterThanOrEqual(235);
});

test.each([5, 6, 7])('two people of one name in one home, born ten months or thirty years apart, stay two (seed %i)', (seed) => {
  const alike = households(120, seed, true);
  const { people, edges } = linkByTraining(alike);
  const isWrong = (a: number, b: number): boolean => alike[a]?.person !== alike[b]?.person;
  expect(alike.flatMap((one, a) => alike.flatMap((_, b) => (a < b && people[a] === people[b] && isWrong(a, b) ? [one.person] : [])))).toEqual([]);
  expect(edges.filter(({ a, b, band }) => band === 'strong' && isWrong(a, b))).toEqual([]);
}, 60_000);

test('what rows are called changes nothing: ids in any order give the same people by the same bits', () => {
  const renamed = rows.map((row, at) => ({ ...row, id: `${(at * 7919) % rows.length}` }));
  const again = linkByTraining(renamed);
  const told = ({ edges }: typeof linked): string[] => edges.map(({ a, b, weightBits }) => `${Math.min(a, b)} ${Math.max(a, b)} ${weightBits}`).toSorted();
  expect(told(again)).toEqual(told(linked));
  for (const [a] of rows.entries()) for (const [b] of rows.entries()) expect(again.people[a] === again.people[b]).toBe(linked.people[a] === linked.people[b]);
}, 60_000);

test('the chance shown rises with the bits, and 95 in 100 is strong', () => {
  const sorted = linked.edges.toSorted((one, other) => one.weightBits - other.weightBits);
  for (const [at, { probability, band }] of sorted.entries()) {
    expect(probability).toBeGreaterThanOrEqual(sorted[at - 1]?.probability ?? 0);
    expect(band).toBe(probability >= 0.95 ? 'strong' : 'possible');
  }
});

test('the order of rows changes neither edges nor people, to the last bit', () => {
  const turned = rows.toReversed();
  const again = linkByTraining(turned);
  const named = (list: typeof rows, { edges }: typeof linked): string[] => edges.map(({ a, b, weightBits, probability }) => `${list[a]?.id} ${list[b]?.id} ${weightBits} ${probability}`);
  expect(named(turned, again)).toEqual(named(rows, linked));
  expect([...again.people].toReversed()).toEqual([...linked.people]);
}, 60_000);

test('rows of a source in which a person occurs once are never one person', () => {
  const twice = [...rows, ...rows.slice(0, 40).map((row) => ({ ...row, id: `${row.id}-again` }))];
  const { people, edges } = linkByTraining(twice, { uniqueSources: new Set(['one', 'two']) });
  for (const source of ['one', 'two']) {
    const own = twice.flatMap((row, at) => (row.source === source ? [people[at]] : []));
    expect(new Set(own).size).toBe(own.length);
  }
  expect(edges.filter(({ a, b }) => twice[a]?.source === twice[b]?.source)).toEqual([]);
}, 60_000);

test('columns may be missing, blank or junk', () => {
  const bare = linkByTraining([{ source: 's', id: '1', values: { given: 'NULL' } }, { source: 's', id: '2', values: {} }]);
  expect(bare.edges).toEqual([]);
  expect([...bare.people]).toEqual([0, 1]);
  expect(linkByTraining([]).people).toHaveLength(0);
});
