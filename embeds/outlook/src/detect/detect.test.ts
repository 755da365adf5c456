import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { detect, maxFound } from './detect.ts';
import type { Detection } from './detection.ts';

const today = '2026-11-22';
const cases = parse(readFileSync(join(import.meta.dirname, 'cases/texts.yaml'), 'utf8')) as { says: string; text: string; found: string[] }[];

const said = ({ people, places }: Detection): string[] => [
  ...people.map(({ name, dateOfBirth, nhsNumber, places: homes }) => [[name?.given, name?.middle, name?.family].filter(Boolean).join(' ') || '-', dateOfBirth ?? '-', nhsNumber ?? '-', homes.map(({ lines, postcode }) => [...lines, postcode].join(', ')).join(' + ')].join(' | ').trim()),
  ...places.map(({ lines, postcode }) => `- | - | - | ${[...lines, postcode].join(', ')}`),
];

test.each(cases)('$says', ({ text, found }) => {
  expect(said(detect({ body: text, format: 'text' }, today))).toEqual(found);
});

test('a reply’s subject names nobody; beside a birth it does', () => {
  expect(said(detect({ body: '', format: 'text', subject: 'RE: Mair Jones' }, today))).toEqual([]);
  expect(said(detect({ body: '', format: 'text', subject: 'RE: FW: Mair Jones, DOB 12/03/2011' }, today))).toEqual(['Mair Jones | 2011-03-12 | - |']);
});

test('the parts of an address stand apart, the flat first', () => {
  const { places } = detect({ body: 'Address: Flat 4, Mariner Court, 14 Heol y Bont, Swansea, SA1 1AA', format: 'text' }, today);
  expect(places).toEqual([{ lines: ['Flat 4', 'Mariner Court', '14 Heol y Bont', 'Swansea'], postcode: 'SA1 1AA' }]);
});

test('a list is cut and says so', () => {
  const body = Array.from({ length: maxFound + 50 }, (_, at) => `Name: Mair ${'abcdefghij'.charAt(at % 10).toUpperCase()}ones${'a'.repeat(at % 40)}\nDOB: ${1 + (at % 28)}/03/20${10 + (at % 10)}`).join('\n');
  const found = detect({ body, format: 'text' }, today);
  expect(found.isCut).toBe(true);
  expect(found.people.length).toBeLessThanOrEqual(maxFound + 1);
  expect(detect({ body: 'Name: Mair Jones', format: 'text' }, today).isCut).toBe(false);
});

test('anything at all is read to its end: malformed mark-up, endless tags, half references', () => {
  const pieces = ['<', '<!--', '<p', '<table><tr><td>', '</td>', '</table>', '&#x110000;', '&#0;', '&nbsp', '<div style="display:none">', 'Name:', '\u0000', '\uD800', '999 000 0018', 'SA1 1AA', 'DOB 12/', '\t', '> > ', '\u202E'];
  for (const first of pieces) for (const second of pieces) for (const format of ['html', 'text'] as const) expect(detect({ body: first + second + first.repeat(50) + second, format }, today)).toBeDefined();
});
