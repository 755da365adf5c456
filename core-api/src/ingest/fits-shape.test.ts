import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';

import { fitsShape } from './fits-shape.ts';
import { headlineRecordSchema } from './headline-schema.ts';

/** Values that are right in some place and wrong in others. */
const text = fc.constantFrom('2026-11-01', '2014', '2014-3', 'open', 'closed', 'event', 'usual', 'home', 'day', 'nhs-number', '9990000018', 'a', '', 'Siân', 'a\nb', 'x'.repeat(101), 'x'.repeat(300), '123456789012');
const odd = fc.oneof(text, fc.constantFrom<unknown>(undefined, null, 0, 1, 2, 3, '0', true, [], {}, ['a'], [''], Number.NaN));
const good = {
  sourceRef: 'R1', service: 'housing', kind: 'event', date: '2026-11-01', status: 'open', contact: { team: 'Duty' }, sensitivity: 0,
  person: { names: [{ given: 'Siân', family: 'Rees', use: 'usual' }], dateOfBirth: { value: '2014-03-07', precision: 'day' }, sex: 'female', identifiers: [{ system: 'nhs-number', value: '9990000018', verified: true }] },
  addresses: [{ lines: ['14 Heol Fawr', 'Abertawe'], postcode: 'SA1 1AA', uprn: '100', role: 'home', confidential: false }], household: [{ relation: 'family', sourceRef: 'F1' }],
};
const places: readonly (readonly (string | number)[])[] = [
  [], ['person'], ['person', 'names'], ['person', 'names', 0], ['person', 'dateOfBirth'], ['person', 'identifiers', 0], ['addresses'], ['addresses', 0], ['addresses', 0, 'lines'], ['household', 0], ['contact'],
];
const names = ['sourceRef', 'service', 'kind', 'date', 'endDate', 'status', 'category', 'person', 'addresses', 'household', 'caseRef', 'contact', 'sensitivity', 'names', 'given', 'use', 'dateOfBirth', 'value', 'precision', 'sex', 'identifiers', 'system', 'verified', 'lines', 'postcode', 'uprn', 'class', 'role', 'from', 'confidential', 'relation', 'team', 'validTo', 'note', 'toString', '__proto__', '0', '1'];
const change = fc.record({ place: fc.constantFrom(...places), name: fc.constantFrom(...names), value: odd, isRemoved: fc.boolean() });

it('says of a record that it fits only where the schema accepts it as it stands, and of every right one', () => {
  const fits = fitsShape(headlineRecordSchema);
  expect(fits(good)).toBe(true);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
      const record: unknown = JSON.parse(JSON.stringify(good));
      for (const { place, name, value, isRemoved } of changes) {
        const at = place.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined), record);
        // JSON gives a list no members with names.
        if (typeof at !== 'object' || at === null || (Array.isArray(at) && !/^\d$/.test(name))) continue;
        if (isRemoved) Reflect.deleteProperty(at, name);
        else Object.defineProperty(at, name, { value, enumerable: true, configurable: true, writable: true });
      }
      const parsed = headlineRecordSchema.safeParse(record);
      expect([fits(record), parsed.data]).toStrictEqual(parsed.success ? [true, record] : [false, undefined]);
    }),
    { seed: 7, numRuns: 1_000 },
  );
});

it('knows no rule that it was not taught', () => {
  expect(() => fitsShape(z.number())).toThrow('no rule for number');
  expect(() => fitsShape(z.string().startsWith('a'))).toThrow('no rule for string_format');
  expect(() => fitsShape(z.object({}))).toThrow('not strict');
});
