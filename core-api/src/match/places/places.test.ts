import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { normaliseAddress } from '../../normalise/normalise-address.ts';
import type { PlaceFeatures } from '../../normalise/place-features.ts';
import type { PlaceNode } from './cluster-places.ts';
import { groupPlaces } from './group-places.ts';
import { judgePlaces } from './judge-places.ts';
import { placeIdentity, placeParts } from './place-identity.ts';
import { homeKeys, homesWithinKeys, placeKeys } from './place-keys.ts';

type PairCase = { why: string; a: string; b: string; postcodes?: [string, string]; uprns?: [string, string]; is: 'same' | 'building' | 'apart' | 'unlike' | 'unsure' };

const cases = parse(readFileSync(new URL('../cases/places.yaml', import.meta.url), 'utf8')) as PairCase[];

function place(line: string, postcode = 'CF10 1AA', uprn?: string): PlaceFeatures {
  const { place: found } = normaliseAddress({ lines: [line], postcode, uprn, role: 'home' });
  if (found === undefined) throw new Error(`no place in ${line}`);
  return found;
}

function pair({ a, b, postcodes = ['CF10 1AA', 'CF10 1AA'], uprns }: PairCase): [PlaceFeatures, PlaceFeatures] {
  return [place(a, postcodes[0], uprns?.[0]), place(b, postcodes[1], uprns?.[1])];
}

describe('each pair of the case table is what it says', () => {
  test.each(cases)('$why', (row) => {
    const [a, b] = pair(row);
    expect(judgePlaces(a, b).verdict).toBe(row.is);
    expect(judgePlaces(b, a)).toEqual(judgePlaces(a, b));
  });

  test.each(cases.filter(({ is }) => is === 'same'))('and shares a key: $why', (row) => {
    const [a, b] = pair(row);
    expect(placeKeys(a).filter((key) => placeKeys(b).includes(key))).not.toEqual([]);
  });
});

function groups(lines: Readonly<Record<string, PlaceFeatures>>): string[][] {
  return groupPlaces(Object.entries(lines).map(([id, features]) => ({ id, features }))).toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

describe('contents become places', () => {
  test('ways of writing one home join through what they share', () => {
    expect(groups({ a: place('Flat 7, Trinity Court, 9 Newport Road'), b: place('Flat 7, Trinity Court'), c: place('Flat 7, 9 Newport Rd') })).toEqual([['a', 'b', 'c']]);
  });

  test('a UPRN joins what is written with it to what is known by it alone', () => {
    expect(groups({ a: place('Rose Cottage, Mill Lane', 'CF10 1AA', '7'), b: { uprn: '7' }, c: place('Rose Cottage, Mill Ln') })).toEqual([['a', 'b', 'c']]);
  });

  test('a building is not one of its flats, nor the bridge between them', () => {
    expect(groups({ a: place('Flat 1, 22 High Street'), b: place('Flat 2, 22 High Street'), c: place('22 High Street') })).toEqual([['a'], ['b'], ['c']]);
  });

  test('a flat written without its number, under the flat’s UPRN, does not draw the building in', () => {
    expect(groups({ a: place('Flat 1, 22 High Street', 'CF10 1AA', '7'), b: place('22 High Street', 'CF10 1AA', '7'), c: place('22 High Street') })).toEqual([['a', 'b'], ['c']]);
  });

  test('what fits two places equally stays apart from both', () => {
    expect(groups({ a: place('Rose Cottage, Mill Lane', 'CF10 1AA', '1'), b: place('Rose Cottage, Mill Lane', 'CF10 1AA', '2'), c: place('Rose Cottage, Mill Lane') })).toEqual([['a'], ['b'], ['c']]);
  });

  test('a number without its street stays apart where two streets share the postcode', () => {
    const bare = { postcode: 'CF101AA', number: '3' };
    expect(groups({ a: place('3 Mill Lane'), b: bare })).toEqual([['a', 'b']]);
    expect(groups({ a: place('3 Mill Lane'), b: bare, c: place('3 Oak Close') })).toEqual([['a'], ['b'], ['c']]);
  });

  test('a badly misspelt street is known by its UPRN, and does not keep out what is written as its companions are', () => {
    expect(groups({ a: place('551 South Road', 'CF10 1AA', '7'), b: place('551 Sout hRd', 'CF10 1AA', '7'), c: place('551 South Road') })).toEqual([['a', 'b', 'c']]);
  });

  test('a building finds its homes, and no other', () => {
    const within = homesWithinKeys(place('22 High Street'));
    const shares = (line: string): boolean => homeKeys(place(line)).some((key) => within.includes(key));
    expect(['Flat 2, 22 High St', '22B High Street', '22 High Street', 'Flat 2, 24 High Street'].map(shares)).toEqual([true, true, false, false]);
  });

  test('any order gives the same places', () => {
    const line = fc.tuple(
      fc.constantFrom('', 'Flat 1, ', 'Flat 2, ', 'First Floor Flat, '),
      fc.constantFrom('22 High Street', '22 Hihg St', '22-24 High Street', 'Rose Cottage, Mill Lane', 'Rose Cottage, 4 Mill Lane', '4 Mill Lane', '22', '4 Oak Close'),
      fc.constantFrom('CF10 1AA', 'CF10 1AB'),
      fc.constantFrom(undefined, undefined, '1', '2'),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 9 }), fc.infiniteStream(fc.nat()), (drawn, ranks) => {
        const nodes = drawn.map(([flat, rest, postcode, uprn], at): PlaceNode => ({ id: `n${at}`, features: place(`${flat}${rest}`, postcode, uprn) }));
        const rank = new Map(nodes.map((node) => [node, ranks.next().value ?? 0]));
        const shuffled = nodes.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
        const sorted = (found: string[][]): string[] => found.map((group) => group.join()).toSorted();
        expect(sorted(groupPlaces(shuffled))).toEqual(sorted(groupPlaces(nodes)));
        const byId = new Map(nodes.map(({ id, features }) => [id, features]));
        const within = groupPlaces(nodes).flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => judgePlaces(byId.get(a) ?? {}, byId.get(b) ?? {}).verdict)));
        expect(within.filter((verdict) => verdict !== 'same' && verdict !== 'unsure')).toEqual([]);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});

describe('the identity of a content', () => {
  const written = { postcode: 'CF717AA', number: '22', street: 'high street' };

  test('is one whatever the kind and the order of parts, and another for another flat, town or UPRN', () => {
    expect(placeIdentity({ street: 'high street', kind: 'hostel', communal: true, number: '22', postcode: 'CF717AA' })).toBe(placeIdentity(written));
    expect(new Set([written, { ...written, flat: '2' }, { ...written, town: 'cowbridge' }, { ...written, uprn: '100' }, { uprn: '100' }, { uprn: '101' }].map(placeIdentity)).size).toBe(6);
  });

  test('is that of its parts', () => {
    const features = { ...written, kind: 'hostel', communal: true } as const;
    expect(placeParts(features)).toEqual(written);
    expect(placeIdentity(placeParts(features))).toBe(placeIdentity(features));
  });
});
