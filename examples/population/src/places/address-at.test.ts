import { expect, test } from 'vitest';
import { addressAt, namedPlace, nextDoor, noFixedAbode, roomIn } from './address-at.ts';

const homes = Array.from({ length: 40_000 }, (_, index) => addressAt('swansea', index));
const texts = (addresses: readonly { line1: string; line2: string; postcode: string }[]): Set<string> => new Set(addresses.map(({ line1, line2, postcode }) => `${line1}|${line2}|${postcode}`));

test('no two homes are the same address or the same property', () => {
  expect(texts(homes).size).toBe(homes.length);
  expect(new Set(homes.map((home) => home.uprn)).size).toBe(homes.length);
});

test('about sixteen homes share a postcode of the area', () => {
  const postcodes = new Set(homes.map((home) => home.postcode));
  expect(homes.length / postcodes.size).toBeCloseTo(16, 0);
  expect([...postcodes].every((postcode) => /^SA[1-7] \d[ABD-HJLNP-UW-Z]{2}$/.test(postcode))).toBe(true);
});

test('a good tenth of postcodes are blocks of flats', () => {
  const flats = homes.filter((home) => home.line1.startsWith('Flat ')).length / homes.length;
  expect(flats).toBeGreaterThan(0.1);
  expect(flats).toBeLessThan(0.2);
});

test('rooms, next door and named premises are places of their own at the same postcode', () => {
  const home = addressAt('walsall', 77);
  const rooms = [1, 2, 3].map((room) => roomIn(home, room));
  const all = [home, nextDoor(home), ...rooms];
  expect(new Set(all.map((address) => address.addressId)).size).toBe(5);
  expect(new Set(all.map((address) => address.uprn)).size).toBe(5);
  expect(new Set(all.map((address) => address.postcode)).size).toBe(1);
  expect(namedPlace(home, 'Harbour Hostel', 'communal')).toMatchObject({ line1: 'Harbour Hostel', line2: home.line1, addressId: home.addressId });
  expect(noFixedAbode('walsall')).toMatchObject({ postcode: 'ZZ99 3VZ', addressId: '', uprn: '' });
});
