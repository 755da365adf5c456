import type { Stream } from '../registers/stream.ts';
import { slip } from '../registers/writing/slips.ts';
import type { Dwelling } from './dwelling.ts';
import type { LabelledAddress } from './labelled-address.ts';
import { writeFlat } from './write-flat.ts';

const shortTypes: Readonly<Record<string, readonly string[]>> = {
  Street: ['St', 'St.', 'Str'], Road: ['Rd', 'Rd.'], Avenue: ['Ave', 'Av', 'Ave.'], Close: ['Cl', 'Clo'], Drive: ['Dr', 'Drv'], Terrace: ['Terr', 'Tce', 'Ter'], Crescent: ['Cres', 'Cresc'], Lane: ['La', 'Ln'], Place: ['Pl'], Grove: ['Gr', 'Gve', 'Grv'], Gardens: ['Gdns', 'Gds'], Court: ['Ct', 'Crt'], House: ['Hse', 'Ho'],
  Apartments: ['Apts'], Lodge: ['Ldg'], North: ['Nth', 'N'], View: ['Vw'], Walk: ['Wk'], Farm: ['Fm'],
};
const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ';

/**
 * One writing of a dwelling. Numbers of houses and flats are always written right: a wrong number is the right address of a neighbour, and no reader of addresses could
 * know. A flat left out makes the address that of its building, and the truth with it (`building`).
 */
export function writeDwelling(dwelling: Dwelling, building: Dwelling | undefined, stream: Stream): LabelledAddress {
  if (dwelling.flat !== '' && building !== undefined && stream.chance(0.03)) return writeDwelling(building, undefined, stream);
  const street = writeStreet(dwelling, stream);
  const lines = writeFlat(dwelling, stream).map((line) => line.replace('§', street));
  const isJoined = stream.chance(0.12);
  const town = stream.chance(0.1) ? '' : dwelling.townCy !== '' && stream.chance(0.12) ? dwelling.townCy : dwelling.town;
  const townInLines = town !== '' && stream.chance(0.15);
  if (stream.chance(0.015)) lines.unshift(stream.pick(['c/o Mrs Jones', 'C/O Mr A Khan', 'c/o The Manager']));
  if (townInLines) lines.push(town);
  if (dwelling.county !== '' && stream.chance(0.08)) lines.push(dwelling.county);
  const written = isJoined ? [lines.join(stream.chance(0.85) ? ', ' : ' ')] : lines;
  const cased = stream.chance(0.2) ? written.map((line) => line.toUpperCase()) : stream.chance(0.03) ? written.map((line) => line.toLowerCase()) : written;
  const base = { place: dwelling.place, kind: dwelling.kind, lines: cased, town: townInLines ? '' : town, postcode: writePostcode(dwelling.postcode, town !== '', stream) };
  return stream.chance(0.22) ? { ...base, uprn: dwelling.uprn } : base;
}

function writeStreet({ street, streetOther, wales }: Dwelling, stream: Stream): string {
  let written = streetOther !== '' && wales && stream.chance(0.04) ? streetOther : street;
  if (stream.chance(0.22)) {
    const at = written.lastIndexOf(' ');
    const short = shortTypes[written.slice(at + 1)];
    if (short !== undefined) written = `${written.slice(0, at + 1)}${stream.pick(short)}`;
  }
  if (written.startsWith('St ') && stream.chance(0.2)) written = `Saint${written.slice(2)}`;
  if (written.includes("'") && stream.chance(0.5)) written = written.replace("'", '');
  return stream.chance(0.03) ? slip(written, stream) : written;
}

/** Most postcodes are right; one in twenty is missing where the town is given, one in thirty has a wrong last letter or unit, some lack the space. */
function writePostcode(postcode: string, hasTown: boolean, stream: Stream): string {
  if (stream.chance(hasTown ? 0.05 : 0.005)) return '';
  const letter = (): string => unitLetters.charAt(stream.below(unitLetters.length));
  const kind = stream.unit();
  let written = postcode;
  if (kind < 0.015) written = `${postcode.slice(0, -1)}${letter()}`;
  else if (kind < 0.025) written = `${postcode.slice(0, -2)}${letter()}${letter()}`;
  else if (kind < 0.03) written = postcode.replace('1', 'I').replace('0', 'O');
  if (stream.chance(0.08)) written = written.replace(' ', '');
  return stream.chance(0.03) ? written.toLowerCase() : written;
}
