import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fold } from '../../src/fold/fold.ts';
import { sweep } from '../../src/fold/sweep.ts';
import { feedMapping, foldContext, keptOf } from './feed.ts';
import { history } from './histories.ts';
import { messageOf } from './story.ts';

const mapping = feedMapping();
const kept = (line: string, received: string) => keptOf(messageOf(line), mapping, new Date(received));
const rulesAt = (lines: readonly (readonly [string, string])[], now: string): string[] => {
  const messages = lines.map(([line, received]) => kept(line, received));
  const swept = new Map(sweep(messages, new Date(now), mapping).map(({ index, rule }) => [index, rule]));
  return messages.map((_message, index) => swept.get(index) ?? 'stays');
};
const [first, next] = ['2026-11-21T12:00:00Z', '2026-11-22T12:00:00Z'];

test('what tells of nobody relevant goes after the wait; which numbers are one stays', () => {
  const lines = [['1 A31 M1 name=Ann', first], ['2 A01 M1 V1 I name=Ann', first], ['3 A40 M1 into=M2', first], ['4 A31 M2 name=Ann', next]] as const;
  expect(rulesAt(lines, '2026-11-24T11:59:00Z')).toEqual(['stays', 'stays', 'stays', 'stays']);
  expect(rulesAt(lines, '2026-11-24T12:01:00Z')).toEqual(['no-relevant-contact', 'no-relevant-contact', 'stays', 'stays']);
  expect(rulesAt(lines, '2028-12-01T00:00:00Z')).toEqual(['no-relevant-contact', 'no-relevant-contact', 'no-relevant-contact', 'no-relevant-contact']);
}, 60_000);

test('of a person with a relevant contact everything stays until the last contact is past keeping, then its records go', () => {
  const lines = [['1 A31 M1 name=Ann address=Here', first], ['2 A04 M1 V1 E name=Ann', next], ['3 A03 M1 V1 E', next]] as const;
  expect(rulesAt(lines, '2028-11-22T11:00:00Z')).toEqual(['stays', 'stays', 'stays']);
  expect(rulesAt(lines, '2028-11-22T13:00:00Z')).toEqual(['past-keeping', 'past-keeping', 'past-keeping']);
}, 60_000);

test('of a person with a relevant contact, what says nothing any more goes: an outpatient visit whose every word was said again', () => {
  const lines = [['1 A04 M1 V1 E name=Ann', first], ['2 A01 M1 V2 I name=Ann address=Here', first], ['3 A03 M1 V2 I name=Ann address=There', first], ['4 A31 M1 name=Anne', first]] as const;
  expect(rulesAt(lines, '2026-11-24T12:01:00Z')).toEqual(['stays', 'superseded', 'stays', 'stays']);
  expect(rulesAt(lines, '2026-11-24T11:59:00Z')).toEqual(['stays', 'stays', 'stays', 'stays']);
}, 60_000);

test('a number is still the one that its status was said of: the message that first said it stays', () => {
  const lines = [['1 A04 M1 V1 E name=Ann', first], ['2 A31 M1 nhs=9990001006', first], ['3 A31 M1 status=NSTS01', first], ['4 A31 M1 nhs=9990001006', first]] as const;
  expect(rulesAt(lines, '2026-11-24T12:01:00Z')).toEqual(['stays', 'stays', 'stays', 'stays']);
}, 60_000);

test('of two numbers that became one nothing goes: a status said under one is of the number said under the other', () => {
  const lines = ['1 A40 M2 into=M1', '2 A28 M2 name=Ann nhs=9990001014', '3 A01 M1 V1 E name=Ann status=NSTS01', '4 A01 M2 V1 E name=Ann nhs=9990001014', '5 S12 M1 A1 name=Kit start=10'];
  expect(rulesAt(lines.map((line) => [line, first] as const), '2026-12-30T00:00:00Z')).not.toContain('superseded');
}, 60_000);

test('what goes as superseded takes no record with it and changes none, whatever the history', () => {
  let gone = 0;
  fc.assert(
    // Where numbers became one nothing goes: every other history is one without.
    fc.property(history, fc.boolean(), (whole, isPlain) => {
      const messages = whole.filter((line) => !isPlain || !/ (A40|A24|A37|A29) /.test(line)).map((line) => kept(line, first));
      const swept = new Set(sweep(messages, new Date('2026-12-30T00:00:00Z'), mapping).filter(({ rule }) => rule === 'superseded').map(({ index }) => index));
      gone += swept.size;
      expect(fold(messages.filter((_message, index) => !swept.has(index)), mapping, foldContext)).toEqual(fold(messages, mapping, foldContext));
    }),
    { numRuns: 2_000, seed: 20_261_122 },
  );
  expect(gone).toBeGreaterThan(100);
}, 60_000);
