import { expect, test } from 'vitest';

import type { HeadlineRecord } from '../shared/headline.ts';
import { isTaskDone, partsOf } from './record-parts.ts';
import type { RecordPart } from './rights-content-schema.ts';
import { recordParts } from './rights-content-schema.ts';

const record: HeadlineRecord = {
  sourceRef: 'S-1', service: 'housing', kind: 'involvement', date: '2026-03-03', status: 'open', caseRef: 'H-1', sensitivity: 0,
  person: { names: [{ given: 'Mair', family: 'Tegryn', use: 'usual' }], dateOfBirth: { value: '1988-02-01', precision: 'day' } },
  addresses: [{ lines: ['4 Heol Las'], postcode: 'SA1 1AA', role: 'home' }],
  contact: { team: 'Housing team' },
};
const person = record.person ?? { names: [] };
const changes: readonly (readonly [RecordPart, Partial<HeadlineRecord>])[] = [
  ['names', { person: { ...person, names: [{ given: 'Mair', family: 'Tegrin', use: 'usual' }] } }],
  ['birth', { person: { ...person, dateOfBirth: { value: '1988-01-02', precision: 'day' } } }],
  ['addresses', { addresses: [{ lines: ['5 Heol Las'], postcode: 'SA1 1AA', role: 'home' }] }],
  ['numbers', { caseRef: 'H-2' }],
  ['dates', { endDate: '2026-04-01' }],
  ['state', { status: 'closed' }],
  ['contact', { contact: { team: 'Another team' } }],
];
const digests = (of: HeadlineRecord): Record<string, string> => ({ ...partsOf(of) });

test.each(changes)('a change of %s is a change of that part, of the whole where it says who it is, and of nothing else', (part, change) => {
  const [before, after] = [partsOf(record), partsOf({ ...record, ...change })];
  const changed = recordParts.filter((each) => before[each] !== after[each]);
  expect(changed).toEqual(part === 'names' || part === 'birth' ? [part, 'whole'] : [part]);
});

test('the same content in another order is the same', () => {
  expect(partsOf({ ...record, contact: { team: 'Housing team', name: undefined } })).toEqual(partsOf(record));
});

test('a correction is done when each part named has come otherwise, not when something else has', () => {
  const task = { ask: 'correct' as const, parts: ['birth', 'addresses'], digests: digests(record), level: 0 };
  const [, birth] = changes[1] ?? [];
  const [, address] = changes[2] ?? [];
  const [, contact] = changes[6] ?? [];
  const now = (change: object | undefined) => ({ digests: digests({ ...record, ...change }), level: 0 });
  expect([contact, birth, address, { ...birth, ...address }].map((change) => isTaskDone(task, now(change)))).toEqual([false, false, false, true]);
  expect(isTaskDone(task, undefined)).toBe(true);
});

test('a restriction is done by a higher level or by no record at all, a removal by no record alone', () => {
  const at = (level: number) => ({ digests: {}, level });
  const restrict = { ask: 'restrict' as const, parts: [], digests: {}, level: 0 };
  expect([at(0), at(1), at(2), undefined].map((now) => isTaskDone(restrict, now))).toEqual([false, true, true, true]);
  expect([at(0), at(2), undefined].map((now) => isTaskDone({ ...restrict, ask: 'remove' }, now))).toEqual([false, false, true]);
});
