import { expect, test } from 'vitest';

import { subjectKindOf } from './subject-kind.ts';

const today = '2026-11-21';

test.each([
  ['2011-03-12', 'child'],
  ['2008-11-22', 'child'],
  ['2008-11-21', 'adult'],
  ['2008-11', 'unknown-age'],
  ['2008', 'unknown-age'],
  ['2007', 'adult'],
  ['2009', 'child'],
  ['12/03/2011', 'unknown-age'],
  [undefined, 'unknown-age'],
] as const)('born %s is asked about as %s', (dateOfBirth, kind) => {
  expect(subjectKindOf({ person: { family: 'Jones', ...(dateOfBirth ? { dateOfBirth } : {}) } }, today)).toBe(kind);
});

test('a launch for an address alone is about an address; with a person it is about the person', () => {
  const address = { line1: '1 Test Street', postcode: 'SA99 1AA' };
  expect(subjectKindOf({ address }, today)).toBe('address');
  expect(subjectKindOf({ address, person: { family: 'Jones', dateOfBirth: '2011-03-12' } }, today)).toBe('child');
});
