import { describe, expect, it } from 'vitest';

import type { Environment } from '../core.ts';
import type { IsoDate } from '../shared/brands.ts';
import { validateRecord } from './validate-record.ts';
import { validateRows } from './validate-rows.ts';

const today = '2026-11-21' as IsoDate;
const setting = { today, environment: 'demonstration' } as const;
const good = {
  sourceRef: 'A1',
  service: 'childrens-social-care',
  kind: 'event',
  date: '2026-11-20',
  status: 'open',
  person: { names: [{ given: 'Mali', family: 'Pryce', use: 'usual' }], dateOfBirth: { value: '2015-02-28', precision: 'day' } },
  addresses: [{ lines: ['1 Ffordd Las'], postcode: 'ZZ99 3VZ', role: 'home' }],
  contact: { team: 'Duty team' },
  sensitivity: 0,
};

function problems(change: Record<string, unknown>, environment: Environment = 'demonstration'): readonly { pointer: string; rule: string }[] {
  const checked = validateRecord('A1', { ...good, ...change }, { today, environment });
  return checked.ok ? [] : checked.failure;
}

describe('a record is held to headline/1', () => {
  it('a good record passes', () => expect(problems({})).toEqual([]));

  const person = good.person;
  const refused: [string, Record<string, unknown>, { pointer: string; rule: string }][] = [
    ['an unknown field, without naming it', { 'Mali Pryce': 'x' }, { pointer: '', rule: 'unknown-field' }],
    ['an unknown field of a person', { person: { ...person, ethnicity: 'x' } }, { pointer: '/person', rule: 'unknown-field' }],
    ['a missing contact', { contact: undefined }, { pointer: '/contact', rule: 'required' }],
    ['a wrong type', { service: 4 }, { pointer: '/service', rule: 'type' }],
    ['a word outside the list', { kind: 'rumour' }, { pointer: '/kind', rule: 'value-not-allowed' }],
    ['a control character', { caseRef: 'a\u0000b' }, { pointer: '/caseRef', rule: 'format' }],
    ['a day that does not exist', { date: '2026-02-30' }, { pointer: '/date', rule: 'date-not-real' }],
    ['29 February of a common year', { date: '2025-02-29' }, { pointer: '/date', rule: 'date-not-real' }],
    ['a date two days ahead', { date: '2026-11-23' }, { pointer: '/date', rule: 'date-in-future' }],
    ['an end before the start', { endDate: '2026-11-19' }, { pointer: '/endDate', rule: 'end-before-start' }],
    ['neither person nor address', { person: undefined, addresses: [] }, { pointer: '', rule: 'no-subject' }],
    ['a birth that lies ahead', { person: { ...person, dateOfBirth: { value: '2027-01', precision: 'month' } } }, { pointer: '/person/dateOfBirth/value', rule: 'birth-in-future' }],
    ['a precision that is not the value’s', { person: { ...person, dateOfBirth: { value: '2015', precision: 'day' } } }, { pointer: '/person/dateOfBirth/value', rule: 'precision-mismatch' }],
    ['a wrong NHS check digit', { person: { ...person, identifiers: [{ system: 'nhs-number', value: '999 123 4560' }] } }, { pointer: '/person/identifiers/0/value', rule: 'nhs-number-check-digit' }],
    ['a person of whom nothing is known', { person: { names: [] } }, { pointer: '/person', rule: 'person-empty' }],
    ['an address without content', { addresses: [{ lines: [], role: 'home' }] }, { pointer: '/addresses/0', rule: 'required' }],
    ['a reference other than the row’s', { sourceRef: 'B1' }, { pointer: '/sourceRef', rule: 'ref-mismatch' }],
    ['sensitivity 3', { sensitivity: 3 }, { pointer: '/sensitivity', rule: 'never-load' }],
    ['sensitivity 3 written as text', { sensitivity: '3' }, { pointer: '/sensitivity', rule: 'never-load' }],
  ];
  it.each(refused)('refuses %s', (_name, change, problem) => expect(problems(change)).toContainEqual(problem));

  it('live refuses synthetic people, however their number is written', () => {
    const synthetic = (value: string): Record<string, unknown> => ({ person: { ...person, identifiers: [{ system: 'nhs-number', value }] } });
    const problem = { pointer: '/person/identifiers/0/value', rule: 'nhs-number-test-range' };
    for (const value of ['9990000018', '999 000 0018', '9-990-000018']) expect(problems(synthetic(value), 'live')).toEqual([problem]);
    expect(problems(synthetic('9990000018'), 'training')).toEqual([]);
    expect(problems(synthetic('400 000 0004'), 'live')).toEqual([]);
  });

  it('accepts tomorrow, a leap day, a day-precision birth and a right NHS number', () => {
    expect(problems({ date: '2026-11-22' })).toEqual([]);
    expect(problems({ date: '2024-02-29' })).toEqual([]);
    expect(problems({ person: { ...person, identifiers: [{ system: 'nhs-number', value: '999 000 0018' }] } })).toEqual([]);
    expect(problems({ person: { names: [], expectedDate: '2027-03-01' } })).toEqual([]);
    expect(problems({ addresses: [{ lines: [], role: 'no-fixed-abode' }] })).toEqual([]);
  });
});

describe('the rows of a batch', () => {
  it('a second row of one reference is refused and the first stands', () => {
    const split = validateRows([{ ref: 'A1', record: good }, { ref: 'A1', tombstone: true }], setting);
    expect(split.good.map(({ row }) => row)).toEqual([0]);
    expect(split.bad).toMatchObject([{ row: 1, problems: [{ rule: 'duplicate-ref' }] }]);
  });

  it('where one row of a reference is never-load, none is loaded', () => {
    const split = validateRows([{ ref: 'A1', record: good }, { ref: 'A1', record: { ...good, sensitivity: 3 } }], setting);
    expect(split.good).toEqual([]);
    expect(split.bad.map(({ neverLoad }) => neverLoad)).toEqual([true, true]);
  });
});
