import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fold } from '../../src/fold/fold.ts';
import { feedMapping, foldContext, keptOf, readCases } from './feed.ts';
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

const patients = ['M1', 'M2', 'M3', 'M4'];
const anyone = fc.constantFrom(...patients);
const someone = { name: fc.constantFrom('Ann', 'Beth', 'Cath'), address: fc.constantFrom('Here', 'There', '""', undefined), restricted: fc.constantFrom('Y', 'N', undefined) };
const saidOf = ({ name, address, restricted }: { name: string; address: string | undefined; restricted: string | undefined }): string =>
  [`name=${name}`, ...(address === undefined ? [] : [`address=${address}`]), ...(restricted === undefined ? [] : [`restricted=${restricted}`])].join(' ');
/** Anything that a hospital might say of four patients and three attendances. */
const happening = fc.oneof(
  fc.record({ patient: anyone, event: fc.constantFrom('A01', 'A04', 'A08', 'A08', 'A03', 'A13', 'A11', 'A23', 'A02', 'A06'), visit: fc.constantFrom('V1', 'V2', 'V3'), patientClass: fc.constantFrom('E', 'E', 'I'), ...someone })
    .map(({ patient, event, visit, patientClass, ...said }) => `${event} ${patient} ${visit} ${patientClass} ${saidOf(said)}`),
  fc.record({ patient: anyone, event: fc.constantFrom('A28', 'A31', 'A31', 'A29'), ...someone }).map(({ patient, event, ...said }) => `${event} ${patient} ${saidOf(said)}`),
  fc.tuple(fc.constantFrom('A40', 'A34', 'A47'), anyone, anyone).filter(([, one, other]) => one !== other).map(([event, one, other]) => `${event} ${one} into=${other}`),
  fc.tuple(fc.constantFrom('A24', 'A37', 'A37'), anyone, anyone).filter(([, one, other]) => one !== other).map(([event, one, other]) => `${event} ${one} other=${other}`),
  fc.tuple(fc.constantFrom('S12', 'S13', 'S26', 'S15', 'S17', 'S14'), anyone, fc.constantFrom('start=10', 'start=17', '')).map(([event, patient, start]) => `${event} ${patient} A1 name=Kit ${start}`.trim()),
);
const history = fc.array(happening, { minLength: 2, maxLength: 14 }).map((events) => events.map((event, minute) => `${minute + 1} ${event}`));

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
