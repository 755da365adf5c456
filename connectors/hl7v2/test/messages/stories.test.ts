import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fold } from '../../src/fold/fold.ts';
import { feedMapping, foldContext, keptOf, readCases } from './feed.ts';
import { history } from './histories.ts';
import { briefOf, messageOf } from './story.ts';

type Story = { readonly why: string; readonly told: readonly string[]; readonly is: readonly string[] };

const mapping = feedMapping();
const told = (lines: readonly string[]): string[] => fold(lines.map((line) => keptOf(messageOf(line), mapping)), mapping, foldContext).map(briefOf).toSorted();

function* ordersOf<Item>(items: readonly Item[]): Generator<Item[]> {
  if (items.length <= 1) yield [...items];
  for (const [at, first] of items.entries()) for (const rest of ordersOf(items.toSpliced(at, 1))) if (items.length > 1) yield [first, ...rest];
}

test.each(readCases<Story>('stories.yaml'))('$why: the same end whatever the order of arrival', ({ told: lines, is }) => {
  for (const order of ordersOf(lines)) expect(told(order)).toEqual(is.toSorted());
});

test('merges, links, their reversals, corrections and cancellations: any history in any order of arrival ends alike', () => {
  fc.assert(
    fc.property(history.chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }))), ([lines, shuffled]) => {
      expect(told(shuffled)).toEqual(told(lines));
    }),
    { numRuns: 600 },
  );
}, 60_000);

test('every record of a merge group carries one and the same person and addresses', () => {
  fc.assert(
    fc.property(history, (lines) => {
      const kept = [...lines, '90 A40 M2 into=M1', '91 A40 M3 into=M1', '92 A40 M4 into=M1'].map((line) => keptOf(messageOf(line), mapping));
      const people = fold(kept, mapping, foldContext).map(({ record: { person, addresses, sensitivity } }) => JSON.stringify({ person, addresses, sensitivity }));
      expect(new Set(people).size).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('a restricted person has no address on any record, whatever the history', () => {
  fc.assert(
    fc.property(history, (lines) => {
      const rows = fold(lines.map((line) => keptOf(messageOf(line), mapping)), mapping, foldContext);
      expect(rows.filter(({ record }) => record.sensitivity > 0 && record.addresses !== undefined)).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('two numbers that are parted are two persons, whatever joined them before', () => {
  fc.assert(
    fc.property(history, (lines) => {
      const parted = ['90 A37 M1 other=M2', '91 A04 M1 V8 E name=Left nhs=9990001022', '92 A04 M2 V9 E name=Right nhs=9990001030'];
      const rows = fold([...lines, ...parted].map((line) => keptOf(messageOf(line), mapping)), mapping, foldContext);
      const of = (visit: string) => rows.find(({ record }) => record.caseRef === visit)?.record.person;
      expect([of('V8')?.names[0]?.family, of('V9')?.names[0]?.family]).toEqual(['Left', 'Right']);
      expect(of('V8')?.identifiers?.filter((one) => of('V9')?.identifiers?.some(({ value }) => value === one.value))).toEqual([]);
    }),
    { numRuns: 500 },
  );
}, 60_000);
