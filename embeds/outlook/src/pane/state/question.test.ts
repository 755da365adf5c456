import { describe, expect, test } from 'vitest';

import { detect } from '../../detect/detect.ts';
import { offerOf, subjectsMax } from './offer.ts';
import { isEnough, questionOf } from './question.ts';

const offer = (text: string) => offerOf(detect({ body: text, format: 'text' }, '2026-11-22'));

describe('what is offered and asked', () => {
  test('people come first, places by themselves after; a place that is nobody’s may be anybody’s', () => {
    const { subjects } = offer('Child: Mair Jones, DOB: 12/03/2011\nChild: Rhys Jones, DOB: 04/11/2014\nBoth at: 14 Heol y Bont, Swansea, SA1 1AA');
    expect(subjects.map(({ id, fields }) => [id, fields.map(({ kind }) => kind).join(' ')])).toEqual([['person-0', 'name birth place'], ['person-1', 'name birth place'], ['place-0', 'place']]);
  });

  test('an address is asked by its first line, flat included, its town and its postcode', () => {
    const [subject] = offer('Property: Flat 4, Mariner Court, 22 Quay Parade, Swansea, SA1 2BB').subjects;
    expect(subject && questionOf(subject, ['place-0-place'])).toEqual({ address: { line1: 'Flat 4', line2: 'Mariner Court, 22 Quay Parade', town: 'Swansea', postcode: 'SA1 2BB' } });
  });

  test.each([
    [{ person: { nhsNumber: '9990000018' } }, true],
    [{ person: { family: 'Jones', dateOfBirth: '2011-03-12' } }, true],
    [{ person: { family: 'Jones', given: 'Mair' } }, false],
    [{ person: { family: 'Jones', given: 'Mair' }, address: { postcode: 'SA1 1AA' } }, true],
    [{ person: { dateOfBirth: '2011-03-12' } }, false],
    [{ person: { dateOfBirth: '2011-03-12' }, address: { line1: '14 Heol y Bont', postcode: 'SA1 1AA' } }, false],
    [{ address: { line1: '14 Heol y Bont', postcode: 'SA1 1AA' } }, true],
    [{ address: { postcode: 'SA1 1AA' } }, false],
    [{}, false],
  ])('%j is enough: %s', (question, enough) => {
    expect(isEnough(question as Parameters<typeof isEnough>[0])).toBe(enough);
  });

  test('a list is cut and says so', () => {
    const many = offer(Array.from({ length: 30 }, (_, at) => `Name: Mair ${'ABCDEFGHIJKLMNOPQRSTUVWXYZABCD'.charAt(at)}ones${'a'.repeat(at)}`).join('\n\n'));
    expect(many.subjects).toHaveLength(subjectsMax);
    expect(many.isCut).toBe(true);
  });
});
