import { uprnOf } from '../places/place-at.ts';
import type { Place } from '../places/place.ts';
import type { Stream } from '../stream.ts';
import type { AddressRates } from './rates.ts';
import { misreadDigit, slip } from './slips.ts';
import type { Written } from './written.ts';

const shortTypes: Readonly<Record<string, readonly string[]>> = {
  Street: ['St', 'Str', 'St.'], Road: ['Rd', 'Rd.'], Avenue: ['Ave', 'Av'], Close: ['Cl', 'Clo'], Drive: ['Dr', 'Drv'], Terrace: ['Terr', 'Tce', 'Ter'], Crescent: ['Cres', 'Cresc'], Lane: ['La', 'Ln'], Place: ['Pl'], Grove: ['Gr', 'Gve'], Gardens: ['Gdns', 'Gds'], Court: ['Ct', 'Crt'],
};
const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ';

/** A property number taken from the wrong line of the gazetteer: next door's. */
const neighboursUprn = 0.004;

/** Writes an address as a source with these rates does. */
export function writeAddress(out: Written, place: Place, rates: AddressRates, multiplier: number, stream: Stream): void {
  if (stream.chance(rates.missing * multiplier)) {
    out.line1 = out.line2 = out.town = out.postcode = out.uprn = '';
    return;
  }
  const street = `${place.number} ${streetAs(place.street, rates, multiplier, stream)}`;
  const flat = place.flat === '' || stream.chance(rates.flatMissing * multiplier) ? '' : flatAs(place.flat, stream);
  const building = place.building === '' || (flat !== '' && stream.chance(rates.buildingMissing)) ? '' : place.building;
  const unit = flat === '' || building === '' ? flat + building : `${flat}${stream.chance(0.5) ? ', ' : ' '}${building}`;
  const isJoined = unit !== '' && stream.chance(rates.joined);
  out.line1 = unit === '' ? street : isJoined ? `${unit}, ${street}` : unit;
  out.line2 = unit === '' || isJoined ? '' : street;
  out.town = stream.chance(rates.townMissing) ? '' : place.townCy !== '' && stream.chance(rates.townWelsh) ? place.townCy : place.town;
  out.postcode = postcodeAs(place.postcode, rates, multiplier, stream);
  out.uprn = stream.chance(rates.uprn) ? (stream.chance(neighboursUprn * multiplier) ? uprnOf(place.slot ^ 1) : place.uprn) : '';
}

function streetAs(street: string, rates: AddressRates, multiplier: number, stream: Stream): string {
  let written = street;
  if (stream.chance(rates.streetShort)) {
    const at = street.lastIndexOf(' ');
    const short = shortTypes[street.slice(at + 1)];
    if (short !== undefined) written = `${street.slice(0, at + 1)}${stream.pick(short)}`;
  }
  return stream.chance(rates.streetTypo * multiplier) ? slip(written, stream) : written;
}

function flatAs(flat: string, stream: Stream): string {
  const kind = stream.unit();
  if (kind < 0.8) return `Flat ${flat}`;
  if (kind < 0.9) return `Apartment ${flat}`;
  return kind < 0.95 ? `Apt ${flat}` : flat;
}

function postcodeAs(postcode: string, rates: AddressRates, multiplier: number, stream: Stream): string {
  if (stream.chance(rates.postcodeMissing * multiplier)) return '';
  let written = postcode;
  const { length } = postcode;
  const letter = (): string => unitLetters.charAt(stream.below(unitLetters.length));
  if (stream.chance(rates.postcodeTypo * multiplier)) {
    const at = length - 1 - stream.below(2);
    written = written.slice(0, at) + letter() + written.slice(at + 1);
  }
  if (stream.chance(rates.postcodeMisread * multiplier)) written = misreadDigit(written, stream.chance(0.6) ? length - 3 : postcode.indexOf(' ') - 1);
  // The right sector and the wrong unit: what people remember of a postcode.
  if (stream.chance(rates.postcodeNear * multiplier)) written = `${written.slice(0, length - 2)}${letter()}${letter()}`;
  return stream.chance(rates.postcodeUnspaced) ? written.replace(' ', '') : written;
}
