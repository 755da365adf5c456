import { expect, test } from 'vitest';

import type { IsoDate } from '../shared/brands.ts';
import type { Stake } from './question-harm.ts';
import { harmOf, mayBeChild, reviewersNeeded, uncertaintyOf } from './question-harm.ts';

const nothing: Stake = { hasOpenWork: false, isChild: false, isRestricted: false, wasSeen: false, isDisputed: false };
const today = '2026-11-21' as IsoDate;
const born = (date: string): { birth: { date: string; estimated: boolean } } => ({ birth: { date, estimated: false } });

test('open work outranks all else together; what was seen or said wrongly outranks who it is about', () => {
  expect(harmOf({ ...nothing, hasOpenWork: true })).toBeGreaterThan(harmOf({ ...nothing, wasSeen: true, isDisputed: true, isChild: true, isRestricted: true }));
  expect(harmOf({ ...nothing, wasSeen: true })).toBeGreaterThan(harmOf({ ...nothing, isChild: true, isRestricted: true }));
  expect(harmOf({ ...nothing, isChild: true })).toBeGreaterThan(harmOf({ ...nothing, isRestricted: true }));
  expect(harmOf(nothing)).toBe(0);
});

test('a pair is the more uncertain the nearer it is to the middle of the band', () => {
  const at = (bits: number): number => uncertaintyOf(bits, { join: 7, possible: -3 });
  expect(at(2)).toBe(1);
  expect(at(6)).toBeLessThan(at(4));
  expect(at(6)).toBeCloseTo(at(-2), 9);
});

test('children, people of unknown age, restricted people and the blind sample take two reviewers', () => {
  expect(reviewersNeeded('pair', nothing)).toBe(1);
  expect(reviewersNeeded('blind', nothing)).toBe(2);
  expect(reviewersNeeded('pair', { ...nothing, isChild: true })).toBe(2);
  expect(reviewersNeeded('split', { ...nothing, isRestricted: true })).toBe(2);
});

test.each([
  [born('2008-11-22'), true],
  [born('2008-11-21'), false],
  [born('2008'), true],
  [born('2007'), false],
  [born('2008-11'), true],
  [born('XXXX-11-04'), true],
  [{}, true],
])('%o may be a child: %s', (features, expected) => {
  expect(mayBeChild(features, today)).toBe(expected);
});
