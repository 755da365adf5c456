import { dateText } from '@mast/panel/words';
import type { operations } from '@mast/openapi';

import type { Language } from '../../words/language.ts';
import { words } from './words.ts';

export type Pair = operations['viewReview']['responses'][200]['content']['application/json'];
type Compared = Pair['records'][number];

/** The lines that a record gives for a field. */
function lines(record: Compared | undefined, field: keyof Compared, language: Language): readonly string[] {
  if (record === undefined) return [];
  switch (field) {
    case 'names':
      return record.names.map(({ given, family }) => [given, family].filter((part) => part !== '').join(' '));
    case 'addresses':
      return record.addresses;
    case 'dateOfBirth':
    case 'expectedDate':
      return record[field] === null ? [] : [dateText(record[field], language)];
  }
}

/** A field of each record side by side: `[what, first, second]`. A field that neither gives is left out. */
export function sideBySide([first, second]: readonly (Compared | undefined)[], language: Language): readonly unknown[] {
  const t = words[language];
  const cell = (said: readonly string[]): unknown => (said.length === 0 ? t.nothing : { text: said[0], lines: said.slice(1) });
  return (['names', 'dateOfBirth', 'expectedDate', 'addresses'] as const).flatMap((field) => {
    const [a, b] = [lines(first, field, language), lines(second, field, language)];
    return a.length === 0 && b.length === 0 ? [] : [[t.fields[field], cell(a), cell(b)]];
  });
}

/** What is known of one other record that comes near, and how it compares with each of the two. */
export function rivalView({ fields, findings }: Pair['rivals'][number], language: Language): object {
  const t = words[language];
  return {
    facts: (['names', 'dateOfBirth', 'addresses'] as const).map((field) => {
      const [value = t.nothing, ...more] = lines(fields, field, language);
      return { key: t.fields[field], value, lines: more };
    }),
    against: [t.toFirst, t.toSecond].map((title, at) => ({ title, texts: (findings[at] ?? []).map(({ text }) => text) })),
  };
}
