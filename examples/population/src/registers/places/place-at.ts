import { mix } from '../../random/rng.ts';
import { buildingTypes, buildingWords, englishTowns, streetTypes, streetWords, welshStreetTypes, welshStreetWords, welshTowns } from '../tables/towns.ts';
import type { Place } from './place.ts';

/** Letters that Royal Mail uses in the last two places of a postcode (BS 7666: not C I K M O V). */
const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ';
/** 1,024 dwellings in 64 postcodes make an estate, two estates a postcode sector, eight a district, 24 a town of some 59,000 people. */
export const slotsPerEstate = 1024;
export const estatesPerTown = 24;
const estatesPerDistrict = 8;
const postcodesPerEstate = 64;

/** Dwellings per postcode: 16 on average, from a lane of 3 to a block of 60, as on the ground; the pattern repeats four times in an estate. */
const sizes = [16, 9, 24, 12, 31, 15, 5, 22, 18, 60, 11, 14, 3, 8, 6, 2];

type Spot = { postcode: number; street: number; /** Place along the street. */ house: number; /** Place in the block of flats. */ flat: number; isBlock: boolean };
/** What every slot of an estate is: its postcode and street within the estate, and which dwelling of it. */
const spots: readonly Spot[] = layOut();

function layOut(): Spot[] {
  const made: Spot[] = [];
  const onStreet = new Map<number, number>();
  for (let postcode = 0; postcode < postcodesPerEstate; postcode += 1) {
    const size = sizes[postcode % sizes.length] ?? 16;
    // Blocks of flats have 60, 31 or a few in a converted house: 15 % of dwellings.
    const isBlock = size === 60 ? postcode % 32 < 16 : size === 31 && postcode % 64 < 16;
    for (let at = 0; at < size; at += 1) {
      // Two postcodes share a long street; in a small postcode two short streets share a postcode, with the same numbers.
      const street = size <= 9 && at % 2 === 1 ? 40 + postcode : Math.floor(postcode / 2);
      const house = (onStreet.get(street) ?? 0) + (isBlock && at > 0 ? 0 : 1);
      onStreet.set(street, house);
      made.push({ postcode, street, house, flat: at, isBlock });
    }
  }
  return made;
}

const words = (list: string): string[] => list.split(' ').map((word) => word.replaceAll('&', ' '));
const [streetFirst, streetLast, welshFirst, welshLast, buildingFirst, buildingLast] = [streetWords, streetTypes, welshStreetTypes, welshStreetWords, buildingWords, buildingTypes].map(words) as [string[], string[], string[], string[], string[], string[]];
const towns = { wales: welshTowns.map(words3), england: englishTowns.map(words3) };

function words3(line: string): [string, string, string] {
  const [area = '', town = '', cy = '-'] = words(line);
  return [area, town, cy === '-' ? '' : cy];
}

/** True for a slot in Wales: estates of a Welsh and an English town take turns, so that every size of population holds both. */
export function isInWales(slot: number): boolean {
  return Math.floor(slot / slotsPerEstate) % 2 === 0;
}

/** True in one block of sixty flats of every estate. */
export function isLargestBlock(slot: number): boolean {
  return at(spots, slot % slotsPerEstate).postcode === 9;
}

/** The dwelling of a slot, computed and never stored. Postcodes stay distinct up to 2.9 million dwellings (7 million people). */
export function placeAt(slot: number): Place {
  const estate = Math.floor(slot / slotsPerEstate);
  const wales = isInWales(slot);
  const list = wales ? towns.wales : towns.england;
  const turn = Math.floor(estate / (2 * estatesPerTown));
  const [area, name, cy] = at(list, turn % list.length);
  const inTown = (estate >> 1) % estatesPerTown;
  const district = turn * 3 + Math.floor(inTown / estatesPerDistrict);
  const spot = at(spots, slot % slotsPerEstate);
  const sector = Math.floor((inTown % estatesPerDistrict) / 2);
  // 157 shares no factor with 200: neighbouring postcodes get unlike units and every unit of the sector's half is used once.
  const unit = (inTown % 2) * 200 + ((spot.postcode * 157 + 31) % 200);
  const postcode = `${area}${1 + (district % 90)} ${1 + sector + (district >= 90 ? 4 : 0)}${at(unitLetters, Math.floor(unit / 20))}${at(unitLetters, unit % 20)}`;
  const [hash, street] = streetOf(estate, spot, wales);
  return {
    slot,
    flat: spot.isBlock ? flatName(spot.flat, hash) : '',
    building: spot.isBlock && hash % 10 < 8 ? `${at(buildingFirst, (hash >>> 4) % buildingFirst.length)} ${at(buildingLast, (hash >>> 10) % buildingLast.length)}` : '',
    number: `${spot.street >= 40 ? spot.house : spot.house * 2 - (hash & 1)}`,
    street,
    town: name,
    townCy: cy,
    postcode,
    uprn: uprnOf(slot),
    wales,
  };
}

export function uprnOf(slot: number): string {
  return `9995${String(slot).padStart(8, '0')}`;
}

/** Two streets that share a postcode never have one name. */
function streetOf(estate: number, { street, postcode }: Spot, wales: boolean): [hash: number, name: string] {
  const hash = mix(mix(estate, 11), street);
  const name = streetName(hash, wales);
  if (street < 40 || name !== streetName(mix(mix(estate, 11), Math.floor(postcode / 2)), wales)) return [hash, name];
  return [hash, `${name} North`];
}

function flatName(index: number, hash: number): string {
  return hash % 7 === 0 ? `${String.fromCharCode(65 + (index % 26))}${index >= 26 ? Math.floor(index / 26) : ''}` : `${index + 1}`;
}

function streetName(hash: number, wales: boolean): string {
  if (wales && hash % 5 < 2) return `${at(welshFirst, (hash >>> 5) % welshFirst.length)} ${at(welshLast, (hash >>> 12) % welshLast.length)}`;
  // Squaring leans towards the words in front: there is a High Street in every town.
  const skew = ((hash >>> 8) % 4096) / 4096;
  return `${at(streetFirst, Math.floor(skew * skew * streetFirst.length))} ${at(streetLast, (hash >>> 20) % streetLast.length)}`;
}

function at<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError('index outside the list');
  return item;
}
