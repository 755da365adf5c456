import { mix } from '../random/rng.ts';
import { areas } from './areas.ts';
import type { AreaId } from './areas.ts';
import type { Address } from './address.ts';
import { buildingNamesEngland, buildingNamesWales, streetNamesEngland, streetNamesWales } from './streets.ts';

/** Letters that Royal Mail uses in the last two places of a postcode (BS 7666: not C I K M O V). */
const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ';
const homesPerPostcode = 16;
const postcodesPerStreet = 3;
/** Ten sectors of 400 units each. */
const postcodesPerDistrict = 4_000;

/**
 * The `index`-th home of an area, computed and never stored: about sixteen homes share a postcode, three postcodes a street, and 15 % of postcodes
 * are one block of flats. Postcodes start to repeat after 640,000 homes in the smallest area's district list, with other streets.
 */
export function addressAt(areaId: AreaId, index: number): Address {
  const area = areas[areaId];
  const postcodeIndex = Math.floor(index / homesPerPostcode);
  const slot = index % homesPerPostcode;
  const districtIndex = postcodeIndex % area.districts.length;
  const inDistrict = Math.floor(postcodeIndex / area.districts.length);
  const district = at(area.districts, districtIndex);
  // 1597 shares no factor with 4,000: neighbouring streets get unlike postcodes and every unit is used once.
  const unit = (inDistrict * 1597 + 33) % postcodesPerDistrict;
  const inward = `${Math.floor(unit / 400)}${at(unitLetters, Math.floor((unit % 400) / 20))}${at(unitLetters, unit % 20)}`;
  const streetHash = mix(mix(area.ordinal, districtIndex), Math.floor(inDistrict / postcodesPerStreet));
  const streets = areaId === 'walsall' ? streetNamesEngland : streetNamesWales;
  const street = at(streets, streetHash % streets.length);
  const buildings = areaId === 'walsall' ? buildingNamesEngland : buildingNamesWales;
  const firstNumber = 1 + (inDistrict % postcodesPerStreet) * homesPerPostcode * 2 + (streetHash & 1);
  const isFlats = mix(streetHash, inDistrict) % 100 < 15;
  const uprn = `9990${area.ordinal}${String(index).padStart(7, '0')}`;
  return {
    addressId: `A${area.ordinal}-${index}`,
    area: areaId,
    line1: isFlats ? `Flat ${slot + 1}, ${at(buildings, streetHash % buildings.length)}` : `${firstNumber + slot * 2} ${street}`,
    line2: isFlats ? `${firstNumber} ${street}` : '',
    town: district.town,
    townCy: district.townCy,
    postcode: `${district.outward} ${inward}`,
    uprn,
    kind: 'home',
  };
}

/** Next door as it were: same street and postcode, the same number with an A; for a relative who lives close by. */
export function nextDoor(address: Address): Address {
  return { ...address, addressId: `${address.addressId}a`, line1: address.line1.replace(/\d+/, (number) => `${number}A`), uprn: address.uprn.replace(/^9990/, '9991') };
}

/** One room (1 to 8) of a shared house: an address of its own inside the house. */
export function roomIn(address: Address, room: number): Address {
  const house = address.line2 === '' ? address.line1 : `${address.line1}, ${address.line2}`;
  return { ...address, addressId: `${address.addressId}r${room}`, line1: `Room ${room}`, line2: house, uprn: address.uprn.replace(/^9990/, `999${1 + room}`), kind: 'communal' };
}

/** The same premises under a name: a care home, a hostel, a shop. */
export function namedPlace(address: Address, name: string, kind: 'communal' | 'business'): Address {
  return { ...address, line1: name, line2: address.line2 === '' ? address.line1 : address.line2, kind };
}

/** No fixed abode, with the pseudo postcode that the NHS uses (ODS: ZZ99 3VZ). */
export function noFixedAbode(area: AreaId): Address {
  return { addressId: '', area, line1: 'No fixed abode', line2: '', town: '', postcode: 'ZZ99 3VZ', uprn: '', kind: 'none' };
}

function at<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError('index outside the list');
  return item;
}
