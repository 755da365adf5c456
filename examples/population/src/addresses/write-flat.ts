import type { Stream } from '../registers/stream.ts';
import type { Dwelling } from './dwelling.ts';

const floorForms: Readonly<Record<string, readonly string[]>> = {
  Basement: ['Basement Flat', 'Flat Basement', 'The Basement Flat', 'Bsmt Flat', 'Basement'],
  'Ground Floor': ['Ground Floor Flat', 'Ground Floor', 'GFF', 'Grd Floor Flat', 'Flat Ground Floor', 'G/F Flat', 'Llawr Gwaelod'],
  'First Floor': ['First Floor Flat', '1st Floor Flat', 'FFF', '1st Floor', 'First Floor', 'Flat 1st Floor', 'Llawr Cyntaf'],
  'Second Floor': ['Second Floor Flat', '2nd Floor Flat', '2nd Floor', 'Second Floor', 'Flat 2nd Floor', 'SFF', 'Top Floor Flat'],
};

/** The lines of a dwelling with `§` where the street's name goes. */
export function writeFlat(dwelling: Dwelling, stream: Stream): string[] {
  switch (dwelling.flatStyle) {
    case 'none':
      return wholeHouse(dwelling, stream);
    case 'floor':
      return placed(stream.pick(floorForms[dwelling.flat] ?? [dwelling.flat]), `${dwelling.number} §`, stream);
    case 'letter':
      return dwelling.building === '' ? lettered(dwelling, stream) : inBlock(dwelling, stream);
    case 'number':
      return dwelling.building === '' ? numbered(dwelling, stream) : inBlock(dwelling, stream);
  }
}

function wholeHouse({ building, number, kind }: Dwelling, stream: Stream): string[] {
  const street = number === '' ? '§' : houseNumber(number, stream);
  if (building === '') return typeof street === 'string' ? [street] : street;
  const lines = typeof street === 'string' ? [street] : street;
  if (kind === 'communal') {
    const room = stream.chance(0.25) ? [stream.pick(['Room 4', 'Ward 7', 'Room 12', 'Bed 3', 'Wing B', 'Unit 2'])] : [];
    return stream.chance(0.12) ? [...room, building] : [...room, building, ...lines];
  }
  if (number !== '' && kind === 'named') {
    const mark = stream.unit();
    if (mark < 0.3) return lines;
    return mark < 0.4 ? [building, '§'] : [building, ...lines];
  }
  return number === '' || stream.chance(0.9) ? [building, ...lines] : [building, '§'];
}

/** `12 High Street`, `No 12`, the number on a line of its own; a letter apart or small; a range with a stroke, spaces or words. */
function houseNumber(number: string, stream: Stream): string | string[] {
  let written = number;
  const letter = written.charCodeAt(written.length - 1);
  if (letter >= 65 && letter <= 90) written = stream.pick([written, written, written, written.toLowerCase(), `${written.slice(0, -1)} ${written.slice(-1)}`]);
  if (written.includes('-')) written = stream.pick([written, written, written.replace('-', '/'), written.replace('-', ' - '), written.replace('-', ' to '), written.replace('-', ' & ')]);
  const mark = stream.unit();
  if (mark < 0.84) return `${written} §`;
  if (mark < 0.89) return `${written}, §`;
  if (mark < 0.92) return `No ${written} §`;
  if (mark < 0.93) return `No. ${written}, §`;
  return mark < 0.95 ? `Number ${written} §` : [written, '§'];
}

function numbered({ flat, number }: Dwelling, stream: Stream): string[] {
  const mark = stream.unit();
  if (mark < 0.04) return [`${flat}/${number} §`];
  if (mark < 0.07) return [`${flat}, ${number} §`];
  if (mark < 0.09) return [`${number} §`, `Flat ${flat}`];
  return placed(unit(flat, stream), `${number} §`, stream);
}

/** `22A`, `22 A`, `Flat A, 22`. */
function lettered({ flat, number }: Dwelling, stream: Stream): string[] {
  const mark = stream.unit();
  if (mark < 0.4) return [`${number}${stream.chance(0.85) ? flat : flat.toLowerCase()} §`];
  if (mark < 0.47) return [`${number} ${flat} §`];
  if (mark < 0.5) return [`Flat ${number}${flat} §`];
  return placed(unit(flat, stream), `${number} §`, stream);
}

function inBlock({ flat, building, number }: Dwelling, stream: Stream): string[] {
  const street = number === '' || stream.chance(0.08) ? '§' : `${number} §`;
  const mark = stream.unit();
  if (mark < 0.14) return [`${flat} ${building}`, street];
  if (mark < 0.2) return [building, unit(flat, stream), street];
  if (mark < 0.25) return [`${building} ${unit(flat, stream)}`, street];
  // Without the building's name the street's number has to say which.
  if (mark < 0.36 && number !== '') return placed(unit(flat, stream), `${number} §`, stream);
  if (mark < 0.42) return [`${unit(flat, stream)} ${building}`];
  if (mark < 0.45) return [`${unit(flat, stream)}, ${building}, ${street}`];
  return mark < 0.75 ? [`${unit(flat, stream)} ${building}`, street] : [unit(flat, stream), building, street];
}

function unit(flat: string, stream: Stream): string {
  const mark = stream.unit();
  if (mark < 0.7) return `Flat ${flat}`;
  if (mark < 0.78) return `Apartment ${flat}`;
  if (mark < 0.86) return `Apt ${flat}`;
  if (mark < 0.9) return `Flat No ${flat}`;
  if (mark < 0.93) return `Flt ${flat}`;
  if (mark < 0.96) return `Fflat ${flat}`;
  return mark < 0.98 ? `FLAT ${flat}` : `Unit ${flat}`;
}

function placed(flat: string, street: string, stream: Stream): string[] {
  const mark = stream.unit();
  if (mark < 0.5) return [`${flat}, ${street}`];
  if (mark < 0.7) return [`${flat} ${street}`];
  return mark < 0.95 ? [flat, street] : [`${street}, ${flat}`];
}
