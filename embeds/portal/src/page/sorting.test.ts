import { expect, test } from 'vitest';

import { sorted, sortedColumn, sortingOf } from './sorting.ts';

const rows = [{ name: 'Owain', at: 2 }, { name: 'Élin' }, { name: 'Dafydd', at: 1 }, { name: 'anwen', at: 3 }];
const valueOf = (row: { name: string; at?: number }, key: 'name' | 'at'): string | number | undefined => (key === 'name' ? row.name : row.at);
const names = (by: 'name' | 'at', descending: boolean): string[] => sorted(rows, { by, descending }, valueOf, 'cy').map(({ name }) => name);

test('texts stand as their language sorts them, whatever their case and accents', () => {
  expect(names('name', false)).toEqual(['anwen', 'Dafydd', 'Élin', 'Owain']);
  expect(names('name', true)).toEqual(['Owain', 'Élin', 'Dafydd', 'anwen']);
});

test('in Welsh, dd comes after d and ch after c', () => {
  const words = ['Dai', 'Ddol', 'Dyfan', 'Cynan', 'Chwaen'].map((name) => ({ name }));
  expect(sorted(words, { by: 'name', descending: false }, valueOf, 'cy').map(({ name }) => name)).toEqual(['Cynan', 'Chwaen', 'Dai', 'Dyfan', 'Ddol']);
});

test('what has no value comes last, whichever way', () => {
  expect(names('at', false)).toEqual(['Dafydd', 'Owain', 'anwen', 'Élin']);
  expect(names('at', true)).toEqual(['anwen', 'Owain', 'Dafydd', 'Élin']);
});

test('an address that asks for no known order gets the first, and a head turns its own column round', () => {
  expect(sortingOf({ sort: 'password', order: 'desc' }, ['name', 'at'])).toEqual({ by: 'name', descending: true });
  const now = sortingOf({}, ['name', 'at']);
  expect(sortedColumn('Name', 'name', now, '/users', { role: 'broker' })).toEqual({ label: 'Name', href: '/users?role=broker&sort=name&order=desc', sort: 'ascending' });
  expect(sortedColumn('At', 'at', now, '/users', {})).toEqual({ label: 'At', href: '/users?sort=at&order=asc', sort: undefined });
});
