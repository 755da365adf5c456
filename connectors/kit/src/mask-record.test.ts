import { expect, test } from 'vitest';

import { maskRecord } from './mask-record.ts';

test('of a person the shape, the codes and the years are left', () => {
  expect(
    maskRecord({
      sourceRef: 'R1', service: 'police', date: '2026-10-05', endDate: '05/10/2026',
      person: { names: [{ given: 'Zo\u00eb', family: 'Example', use: 'usual' }], dateOfBirth: { value: '2014-02', precision: 'month' }, identifiers: [{ system: 'nhs-number', value: '9990000018' }] },
      addresses: [{ lines: ['1 High Street'], postcode: 'SA1 1AA', role: 'home', uprn: '100' }],
      contact: { team: 'Duty team', name: 'Ann', phone: '01632 960001' }, sensitivity: 0,
    }),
  ).toEqual({
    sourceRef: 'R•••', service: 'police', date: '2026-••-••', endDate: '•••',
    person: { names: [{ given: 'Z•••', family: 'E•••', use: 'usual' }], dateOfBirth: { value: '2014-••', precision: 'month' }, identifiers: [{ system: 'nhs-number', value: '9•••' }] },
    addresses: [{ lines: ['1•••'], postcode: 'SA1 •••', role: 'home', uprn: '1•••' }],
    contact: { team: 'Duty team', name: 'A•••', phone: '0•••' }, sensitivity: 0,
  });
});

test('a field that nobody has thought of, and a value that was refused, are hidden', () => {
  expect(maskRecord({ note: 'He said', shoeSize: 41, date: { received: '31/02/2026' } })).toEqual({ note: 'H•••', shoeSize: '•••', date: { received: '3•••' } });
});
