import { expect, test } from 'vitest';

import type { LabelledAddress } from './labelled-address.ts';
import { labelledAddresses } from './labelled-addresses.ts';

const rows = [...labelledAddresses({ seed: 12, count: 30_000 })];
const textOf = ({ lines, town, postcode }: LabelledAddress): string => [...lines, town, postcode.replace(' ', '')].join('|').toLowerCase();
const placed = rows.filter(({ place }) => place !== undefined);
const share = (keep: (row: LabelledAddress) => boolean, of = placed): number => of.filter(keep).length / of.length;

test('as many rows as were asked for, the same for the same seed and others for another', () => {
  expect(rows).toHaveLength(30_000);
  const small = [...labelledAddresses({ seed: 12, count: 500 })];
  expect(small).toEqual(rows.slice(0, 500));
  expect([...labelledAddresses({ seed: 13, count: 500 })]).not.toEqual(small);
});

test('no words with a postcode denote two places, and no property number belongs to two', () => {
  const [texts, uprns] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const row of placed) {
    const place = row.place ?? '';
    if (row.postcode !== '') texts.set(textOf(row), (texts.get(textOf(row)) ?? new Set()).add(place));
    if (row.uprn !== undefined) uprns.set(row.uprn, (uprns.get(row.uprn) ?? new Set()).add(place));
  }
  expect([...texts.values(), ...uprns.values()].filter((places) => places.size > 1)).toEqual([]);
});

test('a place is written in many ways', () => {
  const writings = new Map<string, string[]>();
  for (const row of placed) writings.set(row.place ?? '', [...(writings.get(row.place ?? '') ?? []), textOf(row)]);
  const several = [...writings.values()].filter((texts) => texts.length > 1);
  expect(several.length).toBeGreaterThan(5_000);
  expect(several.flat().length / new Set(several.flat()).size).toBeLessThan(1.5);
});

test('every kind of difficulty is there, and what is nowhere has no place', () => {
  const kinds = new Set(rows.map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual(['block-flat', 'building', 'communal', 'converted-flat', 'floor-flat', 'house', 'infill', 'many-towns', 'named', 'nowhere', 'parallel-street', 'range', 'rural']);
  expect(rows.every(({ place, kind }) => (place === undefined) === (kind === 'nowhere'))).toBe(true);
  expect(rows.filter(({ kind }) => kind === 'nowhere').length).toBeGreaterThan(150);
});

test('postcodes, towns and property numbers are missing as often as the README says', () => {
  expect(share(({ postcode }) => postcode === '')).toBeCloseTo(0.045, 1.8);
  expect(share(({ uprn }) => uprn !== undefined)).toBeCloseTo(0.22, 1.5);
  expect(share(({ town, lines }) => town === '' && lines.length > 0)).toBeGreaterThan(0.1);
  const flats = rows.filter(({ kind }) => kind === 'block-flat' || kind === 'converted-flat' || kind === 'floor-flat');
  expect(new Set(flats.map(({ place }) => place)).size).toBeGreaterThan(3_000);
});
