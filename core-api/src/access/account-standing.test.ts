import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import type { IsoDate } from '../shared/brands.ts';
import type { AccountStanding, AccountState } from './account-standing.ts';
import { accountStanding } from './account-standing.ts';

type Case = AccountState & { readonly why: string; readonly standing: AccountStanding };
const cases = parse(readFileSync(new URL('cases/account-standing.yaml', import.meta.url), 'utf8')) as Case[];

test.each(cases)('$why: $standing', ({ standing, ...state }) => {
  expect(accountStanding(state, '2026-11-21' as IsoDate)).toBe(standing);
});

test('every standing has a case', () => {
  expect([...new Set(cases.map(({ standing }) => standing))].toSorted()).toEqual(['confirmation-overdue', 'good', 'none']);
});
