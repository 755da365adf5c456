import { expect, test } from 'vitest';

import { fold } from '../../src/fold/fold.ts';
import { sweep } from '../../src/fold/sweep.ts';
import { feedMapping, foldContext, keptOf } from './feed.ts';
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
});

test('of a person with a relevant contact everything stays until the last contact is past keeping, then its records go', () => {
  const lines = [['1 A31 M1 name=Ann', first], ['2 A04 M1 V1 E name=Ann', next], ['3 A03 M1 V1 E', next]] as const;
  expect(rulesAt(lines, '2028-11-22T11:00:00Z')).toEqual(['stays', 'stays', 'stays']);
  expect(rulesAt(lines, '2028-11-22T13:00:00Z')).toEqual(['past-keeping', 'past-keeping', 'past-keeping']);
});

test('what goes takes no record with it as long as any contact is kept', () => {
  const messages = ['1 A31 M1 name=Ann address=Here', '2 A04 M1 V1 E', '3 A40 M2 into=M1', '4 A31 M2 address=There'].map((line) => kept(line, first));
  const gone = new Set(sweep(messages, new Date('2026-12-30T00:00:00Z'), mapping).map(({ index }) => index));
  expect(fold(messages.filter((_message, index) => !gone.has(index)), mapping, foldContext)).toEqual(fold(messages, mapping, foldContext));
});
