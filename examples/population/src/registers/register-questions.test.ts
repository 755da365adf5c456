import { expect, test } from 'vitest';

import type { RegisterWish } from './register-row.ts';
import { questionKinds, registerQuestions } from './register-questions.ts';
import { registers } from './registers.ts';

test.each<RegisterWish>([
  { profile: 'agencies', people: 12_000, seed: 12 },
  { profile: 'two-registers', people: 6_000, seed: 12 },
])('questions of $profile are about different people who have a record, and a stated share is misspelt', (wish) => {
  const questions = registerQuestions({ ...wish, count: 2_000 });
  expect(questions).toHaveLength(2_000);
  expect(new Set(questions.map(({ person }) => person)).size).toBe(2_000);
  const names = new Map<number, Set<string>>();
  for (const { person, values } of registers(wish)) names.set(person, (names.get(person) ?? new Set()).add(values.family_name.toLowerCase()));
  expect(questions.filter(({ person }) => !names.has(person))).toEqual([]);
  for (const kind of questionKinds) expect(questions.filter((question) => question.kind === kind)).toHaveLength(500);
  expect(questions.filter(({ kind, given }) => kind === 'initial+surname+dob' && given.length !== 1)).toEqual([]);
  // Records err too, so somewhat more than a fifth of the questions hold a family name that no record of the person has.
  const foreign = questions.filter(({ person, family }) => names.get(person)?.has(family.toLowerCase()) === false).length / questions.length;
  expect(foreign).toBeGreaterThan(0.17);
  expect(foreign).toBeLessThan(wish.profile === 'agencies' ? 0.3 : 0.34);
  expect(registerQuestions({ ...wish, count: 2_000 })).toEqual(questions);
});

test('more questions than people are refused', () => {
  expect(() => registerQuestions({ profile: 'agencies', people: 200, seed: 1, count: 500 })).toThrow(RangeError);
});
