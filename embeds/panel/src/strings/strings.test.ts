import { describe, expect, test } from 'vitest';

import { loadStrings, monthsOf, problemWords, serviceName, stringsOf } from './strings.ts';

const said = (value: unknown): string => (typeof value === 'function' ? (value as (...values: unknown[]) => string)(3, 4, 'x') : String(value));
/** Names and signs that are the same in both languages. */
const alike = ['mast', 'coveragePartner', 'sheetMark'];

await Promise.all([loadStrings('en'), loadStrings('cy')]);

describe('strings', () => {
  const en = Object.entries(stringsOf('en'));
  const cy = Object.entries(stringsOf('cy'));

  test('both languages have the same keys, and every one says something', () => {
    expect(cy.map(([key]) => key).toSorted()).toEqual(en.map(([key]) => key).toSorted());
    for (const [key, value] of [...en, ...cy]) expect(said(value).trim(), key).not.toBe('');
  });

  test('no Welsh word was left in English', () => {
    const welsh = new Map(cy.map(([key, value]) => [key, said(value)]));
    const same = en.filter(([key, value]) => welsh.get(key) === said(value)).map(([key]) => key);
    expect(same.toSorted()).toEqual(alike.toSorted());
  });

  test('the other language is offered in its own full name', () => {
    expect(stringsOf('en').otherLanguage).toBe('Cymraeg');
    expect(stringsOf('cy').otherLanguage).toBe('English');
  });

  test('a Welsh noun softens after two', () => {
    const t = stringsOf('cy');
    expect([t.daysAgo(1), t.daysAgo(2), t.daysAgo(3)]).toEqual(['1 diwrnod yn ôl', '2 ddiwrnod yn ôl', '3 diwrnod yn ôl']);
  });

  test('each language names twelve months', () => {
    expect(monthsOf('en')).toHaveLength(12);
    expect(new Set(monthsOf('cy')).size).toBe(12);
  });

  test('a service without a name of its own is spelt out', () => {
    expect([serviceName('police', 'cy'), serviceName('family_support-team', 'en')]).toEqual(['Heddlu', 'Family support team']);
  });

  test('no answer is never worded as a nil', () => {
    for (const kind of ['offline', 'unavailable', 'unexpected'] as const) expect(problemWords(kind, 'en').means).toContain('not a sign that nobody is involved');
  });

  test('no word of a nil says that it is safe', () => {
    const nil = en.filter(([key]) => key.startsWith('nil')).map(([, value]) => said(value)).join(' ');
    expect(nil).not.toMatch(/safe|clear|no concern|reassur/i);
    expect(nil).toContain('does not mean that nobody is involved');
  });
});
