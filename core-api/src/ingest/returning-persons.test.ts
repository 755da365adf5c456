import { expect, test } from 'vitest';

import { returningPersons } from './returning-persons.ts';

const gone = (personId: string, members: string): { personId: string; into: string; since: string; members: string[] } => ({ personId, into: 'P', since: '2026', members: members.split('') });

function back(groups: string, persons: string, ...all: ReturnType<typeof gone>[]): string[] {
  const personOf = new Map(persons.split(' ').flatMap((entry) => (entry.split(':')[1] ?? '').split('').map((id): [string, string] => [id, entry.split(':')[0] ?? ''])));
  const returns = returningPersons({ groups: groups.split(' ').map((group) => group.split('')), personOf, gone: all, face: (id) => id });
  return returns.map(({ person, group }) => `${person.personId}:${group.join('')}`).toSorted();
}

test('whoever had gone into a person comes back with what was theirs, even the larger part', () => {
  expect(back('a bc', 'P:abc', gone('Q', 'bc'))).toEqual(['Q:bc']);
  expect(back('a b c', 'P:abc', gone('Q', 'b'), gone('R', 'c'))).toEqual(['Q:b', 'R:c']);
});

test('nobody comes back to a part that is mostly not theirs, or that is somebody else too', () => {
  expect(back('abcd e', 'P:abcde', gone('Q', 'd'))).toEqual([]);
  expect(back('a bx', 'P:ab S:x', gone('Q', 'b'))).toEqual([]);
});

test('the person that falls apart stays with one part at least', () => {
  expect(back('b c', 'P:bc', gone('Q', 'b'), gone('R', 'c'))).toEqual(['Q:b']);
});
