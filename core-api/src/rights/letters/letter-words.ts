import { readFileSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

const texts = z.record(z.string(), z.strictObject({ en: z.string().trim().min(1), cy: z.string().trim().min(1) }));
const schema = z.strictObject({ words: texts, titles: texts, fields: texts, values: texts, services: texts });

/** The words of the letters as the program ships them, every one in both languages. @throws ZodError for a faulty file: the service does not start with one */
export const letterWords = schema.parse(parse(readFileSync(new URL('../../../data/rights/letters.yaml', import.meta.url), 'utf8')));

export type Language = 'en' | 'cy';

/** One of the words, with its slots filled in. @throws Error for a word that is not there, and for a slot without a value: faults of the program */
export function say(part: keyof typeof letterWords, key: string, language: Language, slots: Readonly<Record<string, string>> = {}): string {
  const word = letterWords[part][key];
  if (word === undefined) throw new Error(`letters: ${part}.${key} is not there`);
  return word[language].replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`letters: ${key} lacks ${slot}`);
    return value;
  });
}

const days = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  cy: new Intl.DateTimeFormat('cy', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A day in words; a year or month alone stays as it is. */
export function dayText(day: string, language: Language): string {
  return day.length === 10 ? days[language].format(new Date(`${day}T00:00:00Z`)) : day;
}
