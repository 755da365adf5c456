import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { readReferral } from './read-referral.ts';

type Case = { says: string; text: string; person: object; address: object; left?: string[]; doubts?: string[] };
const cases = parse(readFileSync(join(import.meta.dirname, 'cases/referrals.yaml'), 'utf8'), { schema: 'failsafe' }) as Case[];

test.each(cases)('$says: $text', ({ text, person, address, left, doubts = [] }) => {
  const read = readReferral(text, '2026-11-22');
  expect(read).toMatchObject({ person, address, doubts, ...(left === undefined ? {} : { left }) });
  expect([Object.keys(read.person).length, Object.keys(read.address).length, read.doubts.length]).toEqual([Object.keys(person).length, Object.keys(address).length, doubts.length]);
});

test('nothing that was pasted is lost without a word: every word is taken or said to be left', () => {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}]{4,}/gu) ?? [];
  const text = 'Urgent: Mair Jones 12/03/2011 14 Heol y Bont Swansea SA1 1AA, school Ysgol Bryn, father abroad';
  const read = readReferral(text, '2026-11-22');
  const said = words(JSON.stringify(read));
  expect(words(text).filter((word) => !said.includes(word))).toEqual([]);
});

test('a long paste of anything is read in no time', () => {
  for (const text of ['1 '.repeat(5_000), 'a-'.repeat(5_000), '0'.repeat(9_000), 'dob '.repeat(2_500), `${'Flat '.repeat(2_000)}1`]) {
    expect(readReferral(text, '2026-11-22')).toBeDefined();
  }
});
