import { addressOn } from '../people/person.ts';
import type { Fault } from './fault.ts';
import { typo } from './typo.ts';
import { writeAddress } from './write-address.ts';

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bRoad\b/, 'Rd'], [/\bStreet\b/, 'St'], [/\bAvenue\b/, 'Ave'], [/\bTerrace\b/, 'Terr'], [/\bCrescent\b/, 'Cres'], [/\bClose\b/, 'Cl'], [/\bDrive\b/, 'Dr'], [/\bLane\b/, 'La'], [/\bHeol\b/, 'Hl'],
];
const letters = 'ABDEFGHJLNPQRSTUWXYZ';

/** Mistakes in addresses, the whole address first, then its parts. */
export const addressFaults: readonly Fault[] = [
  {
    code: 'stale-address',
    canHappen: ({ person, address, day }) =>
      address !== undefined && address.addressId === addressOn(person, day).addressId && address.addressId !== person.stays[0].address.addressId,
    happen: (context) => {
      context.address = context.person.stays[0].address;
      writeAddress(context.row, context.address);
    },
  },
  {
    code: 'address-missing',
    canHappen: ({ address }) => address !== undefined,
    happen: (context) => {
      context.address = undefined;
      writeAddress(context.row, undefined);
    },
  },
  { code: 'postcode-missing', canHappen: ({ row }) => row.postcode !== '', happen: ({ row }) => void (row.postcode = '') },
  { code: 'uprn-missing', canHappen: ({ row }) => row.uprn !== '', happen: ({ row }) => void (row.uprn = '') },
  { code: 'town-missing', canHappen: ({ row }) => row.town !== '', happen: ({ row }) => void (row.town = '') },
  { code: 'town-in-welsh', canHappen: ({ row, address }) => row.town !== '' && address?.townCy !== undefined, happen: ({ row, address }) => void (row.town = address?.townCy ?? row.town) },
  {
    code: 'postcode-typo',
    canHappen: ({ row }) => row.postcode.length >= 6,
    happen: ({ row, rng }) => void (row.postcode = row.postcode.slice(0, -1) + rng.pick(Array.from(letters).filter((letter) => letter !== row.postcode.at(-1)))),
  },
  {
    // Right sector, wrong unit: what people remember of a postcode.
    code: 'postcode-near',
    canHappen: ({ row }) => row.postcode.length >= 6,
    happen: ({ row, rng }) => void (row.postcode = row.postcode.slice(0, -2) + rng.pick(Array.from(letters)) + rng.pick(Array.from(letters))),
  },
  { code: 'postcode-unspaced', canHappen: ({ row }) => row.postcode.includes(' '), happen: ({ row }) => void (row.postcode = row.postcode.replace(' ', '')) },
  {
    code: 'lines-joined',
    canHappen: ({ row }) => row.address_line_2 !== '',
    happen: ({ row }) => {
      row.address_line_1 = `${row.address_line_1}, ${row.address_line_2}`;
      row.address_line_2 = '';
    },
  },
  {
    code: 'street-abbreviated',
    canHappen: ({ row }) => abbreviations.some(([word]) => word.test(row.address_line_1)),
    happen: ({ row }) => {
      for (const [word, short] of abbreviations) row.address_line_1 = row.address_line_1.replace(word, short);
    },
  },
  { code: 'street-typo', canHappen: ({ row }) => row.address_line_1.length > 8, happen: ({ row, rng }) => void (row.address_line_1 = typo(row.address_line_1, rng)) },
];
