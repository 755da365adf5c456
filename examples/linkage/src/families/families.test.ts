import type { LinkRow } from '@mast/core-api/link';
import { currentModel, linkRows } from '@mast/core-api/link';
import { expect, test } from 'vitest';

import { familyCases } from './family-cases.ts';

const sexes: Readonly<Record<string, string>> = { m: 'male', f: 'female' };

function rowOf(text: string, at: number): LinkRow {
  const [given = '', middle = '', family = '', dateOfBirth = '', sex = '', addressLine1 = '', postcode = '', nhsNumber = ''] = text.split('|');
  const values = { given, middle, family, dateOfBirth, sex: sexes[sex] ?? '', addressLine1, postcode, nhsNumber };
  return { source: 'extract', id: String(at + 1), values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) };
}

test.each(familyCases.map(({ name, rows, people }) => [name, rows, people] as const))('%s', (_, rows, people) => {
  const linked = linkRows(rows.map(rowOf), currentModel, { uniqueSources: new Set() });
  const found = [...Map.groupBy(linked.people.keys(), (at) => linked.people[at]).values()].map((places) => [...places].map((at) => at + 1).join(' '));
  expect(found.toSorted()).toEqual(people.toSorted());
});
