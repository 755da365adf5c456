import { expect, test } from 'vitest';

import { cy } from './texts.cy.ts';
import { en } from './texts.en.ts';

/** The same word in both languages, on purpose. */
const same = new Set(['partner']);

test('every text is said in Welsh too, and is not the English again', () => {
  const compare = (path: string, english: unknown, welsh: unknown): string[] => {
    if (typeof english === 'string') return english === welsh && !same.has(english) ? [`${path}: ${english}`] : [];
    if (typeof english === 'function') return (english as (value: unknown) => string)(3) === (welsh as (value: unknown) => string)(3) ? [path] : [];
    return Object.entries(english as object).flatMap(([key, value]) => compare(`${path}/${key}`, value, (welsh as Record<string, unknown>)[key]));
  };
  expect(compare('', en, cy)).toEqual([]);
});
