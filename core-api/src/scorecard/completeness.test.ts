import { expect, test } from 'vitest';

import { headline } from '../../test/answer-world.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { CompletenessField } from './completeness.ts';
import { addCompleteness, emptyCompleteness } from './completeness.ts';

const whole: Partial<HeadlineRecord> = {
  person: { names: [{ given: 'Ada', family: 'Kent', use: 'usual' }], dateOfBirth: { value: '2015-04-03', precision: 'day' }, sex: 'female', identifiers: [{ system: 'nhs-number', value: '9990000026' }] },
  addresses: [{ lines: ['1 Mill Lane'], postcode: 'ZZ99 9AA', uprn: '100', role: 'home' }],
  status: 'closed',
  endDate: '2026-10-10',
};

function has(changes: Partial<HeadlineRecord>): Record<CompletenessField, string> {
  const tally = emptyCompleteness();
  addCompleteness(tally, headline({ sourceRef: 'r', ...whole, ...changes }), '2026-11-21');
  return Object.fromEntries(Object.entries(tally).map(([field, share]) => [field, share.of === 0 ? 'not asked' : share.with === 1 ? 'there' : 'missing'])) as Record<CompletenessField, string>;
}
const names = [{ family: 'Kent', use: 'usual' as const }];
const open = { status: 'open' as const, endDate: undefined };

test.each<[string, Partial<HeadlineRecord>, Partial<Record<CompletenessField, string>>]>([
  ['a whole record', {}, { givenName: 'there', familyName: 'there', dateOfBirth: 'there', nhsNumber: 'there', sex: 'there', address: 'there', postcode: 'there', uprn: 'there', contactPhone: 'there', contactInDate: 'not asked', endDate: 'there' }],
  ['an address alone is asked for no name', { person: undefined }, { givenName: 'not asked', familyName: 'not asked', dateOfBirth: 'not asked', nhsNumber: 'not asked', sex: 'not asked', address: 'there' }],
  ['a surname alone', { person: { names } }, { givenName: 'missing', familyName: 'there', dateOfBirth: 'missing', nhsNumber: 'missing', sex: 'missing' }],
  ['spaces are no name', { person: { names: [{ given: ' ', family: 'Kent', use: 'usual' }] } }, { givenName: 'missing' }],
  ['a year is no birth date', { person: { names, dateOfBirth: { value: '2015', precision: 'year' } } }, { dateOfBirth: 'missing' }],
  ['a guessed day is no birth date', { person: { names, dateOfBirth: { value: '2015-01-01', precision: 'estimated' } } }, { dateOfBirth: 'missing' }],
  ['an unborn child has none to give', { person: { names, expectedDate: '2027-01-09' } }, { dateOfBirth: 'not asked' }],
  ['a local number is no NHS number', { person: { names, identifiers: [{ system: 'local', value: '7' }] } }, { nhsNumber: 'missing' }],
  ['sex not known', { person: { names, sex: 'unknown' } }, { sex: 'missing' }],
  ['no address', { addresses: undefined }, { address: 'missing', postcode: 'not asked', uprn: 'not asked' }],
  ['no fixed abode has no postcode to give', { addresses: [{ lines: [], role: 'no-fixed-abode' }] }, { postcode: 'not asked', uprn: 'not asked' }],
  ['an address without a postcode', { addresses: [{ lines: ['1 Mill Lane'], role: 'home' }] }, { postcode: 'missing', uprn: 'missing' }],
  ['closed without an end', { endDate: undefined }, { endDate: 'missing' }],
  ['open has no end to give', open, { endDate: 'not asked', contactInDate: 'there' }],
  ['an event has no end to give', { kind: 'event', endDate: undefined }, { endDate: 'not asked' }],
  ['a contact that ran out yesterday', { ...open, contact: { team: 'Duty', validTo: '2026-11-20' } }, { contactInDate: 'missing', contactPhone: 'missing' }],
  ['a contact that is right today', { ...open, contact: { team: 'Duty', phone: '0300 000 0000', validTo: '2026-11-21' } }, { contactInDate: 'there', contactPhone: 'there' }],
])('%s', (_name, changes, expected) => {
  expect(has(changes)).toMatchObject(expected);
});
