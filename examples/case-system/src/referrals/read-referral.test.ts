import { describe, expect, test } from 'vitest';

import { readReferral } from './read-referral.ts';
import { createReferrals } from './referrals.ts';

const now = new Date('2026-11-22T09:00:00Z');
const good = { source: 'Ms Price, Ysgol y Bryn', given: 'Tomos', family: 'Jones', day: '30', month: '9', year: '2016', line1: '', town: '', postcode: '', concern: 'Came to school with a burn.' };
const faults = (change: Partial<typeof good>): string[] => readReferral({ ...good, ...change }, now).faults.map(({ field, fault }) => `${field} ${fault}`);

describe('a referral as it is typed', () => {
  test('becomes a person MAST can be asked about, and no word of the concern', () => {
    const { faults: none, person, address } = readReferral({ ...good, postcode: 'sa1  8yb' }, now);
    expect([none, person, address]).toEqual([[], { given: 'Tomos', family: 'Jones', dateOfBirth: '2016-09-30' }, { postcode: 'SA1 8YB' }]);
  });

  test.each([
    [{ source: ' ' }, ['source source']],
    [{ given: '', family: '' }, ['given given']],
    [{ given: '' }, []],
    [{ day: '31', month: '2' }, ['day birth']],
    [{ day: '29', month: '2', year: '2015' }, ['day birth']],
    [{ day: '29', month: '2', year: '2016' }, []],
    [{ year: '16' }, ['day birth']],
    [{ month: '' }, ['day birth']],
    [{ year: '2027' }, ['day birthFuture']],
    [{ postcode: 'SA1' }, ['postcode postcode']],
    [{ day: '', month: '', year: '' }, ['day thin']],
    [{ day: '', month: '', year: '', postcode: 'SA1 8YB' }, []],
    [{ day: '', month: '', year: '', postcode: 'SA1 8YB', family: '' }, ['day thin']],
    [{ concern: '' }, ['concern concern']],
    [{ family: 'x'.repeat(101) }, ['family long']],
  ])('%j has the faults %j', (change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test('another person is another subject; another concern is not', () => {
    const referrals = createReferrals();
    const first = referrals.add(readReferral(good, now), 'Sian Davies');
    expect([first.id, first.version]).toEqual(['RF-0001', 1]);
    expect(referrals.change(first, readReferral({ ...good, concern: 'And again today.' }, now)).version).toBe(1);
    expect(referrals.change(first, readReferral({ ...good, given: 'Tudur' }, now)).version).toBe(2);
    expect(referrals.find('RF-0001')?.person.given).toBe('Tudur');
  });
});
