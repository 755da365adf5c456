import { expect, test } from 'vitest';

import { missingFrom, personDetailsOf } from './question.ts';
import type { Question } from './question-schema.ts';
import { questionText, refinesQuestion, withinLaunch } from './same-subject.ts';

const bond: Question = { person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } };

test.each<[string, Question, string[]]>([
  ['family name and date of birth', { person: { family: 'Bond', dateOfBirth: '1968-11-04' } }, []],
  ['a single name and date of birth', { person: { given: 'Sukarno', dateOfBirth: '1968-11-04' } }, []],
  ['family name, postcode and given name', { person: { family: 'Bond', given: 'James' }, address: { postcode: 'CF10 1AA' } }, []],
  ['family name, postcode and year of birth', { person: { family: 'Bond', dateOfBirth: '1968' }, address: { postcode: 'CF10 1AA' } }, []],
  ['an NHS number', { person: { nhsNumber: '999 000 0018' } }, []],
  ['first line and postcode', { address: { line1: '22 The High Street', postcode: 'CF10 1AA' } }, []],
  ['a UPRN', { address: { uprn: '100100001' } }, []],
  ['a family name alone', { person: { family: 'Bond' } }, ['/person/dateOfBirth', '/address/postcode']],
  ['a family name and a year', { person: { family: 'Bond', dateOfBirth: '1968' } }, ['/person/dateOfBirth', '/address/postcode']],
  ['a family name and a postcode', { person: { family: 'Bond' }, address: { postcode: 'CF10 1AA' } }, ['/person/given', '/person/dateOfBirth']],
  ['a date of birth alone', { person: { dateOfBirth: '1968-11-04' } }, ['/person/family']],
  ['a postcode alone', { address: { postcode: 'CF10 1AA' } }, ['/address/line1']],
  ['a street without a postcode', { address: { line1: '22 The High Street' } }, ['/address/postcode']],
  ['nothing', {}, ['/person', '/address']],
])('%s lacks what the pointers say', (_name, question, pointers) => {
  expect(missingFrom(question).map((fault) => fault.pointer)).toEqual(pointers);
});

test('the same question in other letters is the same subject', () => {
  const again: Question = { person: { given: ' JAMES', family: 'bond', dateOfBirth: '1968-11-04' } };
  expect(refinesQuestion(bond, again)).toBe(true);
  expect(questionText(bond)).toBe(questionText(again));
});

test('a question may be narrowed, but nothing may be changed or taken away', () => {
  expect(refinesQuestion(bond, { ...bond, address: { postcode: 'CF10 1AA' } })).toBe(true);
  expect(refinesQuestion(bond, { person: { ...bond.person, dateOfBirth: '1968-11-05' } })).toBe(false);
  expect(refinesQuestion(bond, { person: { family: 'Bond', dateOfBirth: '1968-11-04' } })).toBe(false);
});

test('a person and an address are different subjects', () => {
  const home: Question = { address: { line1: '22 The High Street', postcode: 'CF10 1AA' } };
  expect(refinesQuestion(home, { ...home, ...bond })).toBe(false);
  expect(refinesQuestion(bond, home)).toBe(false);
});

test('a question within the launch may name either half of it, but no other person or address', () => {
  const launch: Question = { ...bond, address: { line1: '22 The High Street', postcode: 'CF10 1AA' } };
  expect(withinLaunch(launch, bond)).toBe(true);
  expect(withinLaunch(launch, { address: { line1: '22 the high street', postcode: 'CF101AA' } })).toBe(true);
  expect(withinLaunch(launch, { person: { given: 'Jane', family: 'Bond', dateOfBirth: '1968-11-04' } })).toBe(false);
  expect(withinLaunch(launch, { ...bond, address: { line1: '23 High Street', postcode: 'CF10 1AA' } })).toBe(false);
  expect(withinLaunch({ person: bond.person }, { address: { uprn: '1' } })).toBe(false);
});

test('a date of birth keeps the precision it was asked with', () => {
  expect(personDetailsOf({ person: { family: 'Bond', dateOfBirth: '1968-11' } })?.dateOfBirth).toEqual({ value: '1968-11', precision: 'month' });
});
