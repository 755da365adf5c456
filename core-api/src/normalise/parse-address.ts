import { buildingEndings, flatWords, floorFlats, noAddress, regions, streetEndings, townNames, welshStreetBeginnings } from './address-words.ts';
import { fold } from './fold.ts';
import type { PlaceFeatures } from './place-features.ts';
import { spelledStreet } from './spelled-street.ts';

export type AddressParts = Pick<PlaceFeatures, 'flat' | 'number' | 'building' | 'street' | 'town'>;

/**
 * Address lines as parts. Reads what UK addresses look like (BS 7666: flat, building, number and street, town) and leaves out what it cannot
 * place; it never makes a part up. The street is the line with a house number, else the first line that looks like a street.
 */
export function parseAddress(lines: readonly string[]): AddressParts {
  const parts: AddressParts = {};
  const written = lines.flatMap((line) => line.split(/[,;\n]/)).map((line) => fold(line, '-/&'));
  let rest = written.filter(isPartOfAddress);
  rest = rest.map((line) => takeFlat(line, parts)).filter((line) => line !== '');
  rest = joinLoneNumber(rest);
  const at = streetIndex(rest);
  if (at >= 0) takeStreet(rest[at] ?? '', parts);
  const before = at < 0 ? rest.slice(0, 1) : rest.slice(0, at);
  const after = at < 0 ? rest.slice(1) : rest.slice(at + 1);
  // "No fixed abode, Cardiff": what is left beside such words is a town, not a house.
  if (at < 0 && written.some((line) => noAddress.test(line))) return {};
  for (const line of before) takeBuilding(line, parts);
  const towns = after.filter((line) => !regions.has(line) && !/\d/.test(line));
  const town = towns.at(-1)?.replace(/-/g, ' ');
  if (town !== undefined) parts.town = townNames.get(town) ?? town;
  return parts;
}

function isPartOfAddress(line: string): boolean {
  return line !== '' && !/^(?:c\/o|c o|care of|po box|near|opposite)\b/.test(line) && !noAddress.test(line);
}

/** Cuts a flat off the front (`flat 2 22 high street`, `flat b`) or the end (`22 high street flat 2`) of a line. */
function takeFlat(line: string, parts: AddressParts): string {
  for (const [words, flat] of floorFlats) {
    if (line === words || line.startsWith(`${words} `)) {
      parts.flat = flat;
      return line.slice(words.length).trim();
    }
  }
  const words = line.split(' ');
  const at = words.findIndex((word) => flatWords.has(word));
  const flat = words[at + 1]?.replace(/^no$/, words[at + 2] ?? '');
  if (at < 0 || flat === undefined || !/^(?:\d+[a-z]?|[a-z]\d*)$/.test(flat) || (at > 0 && parts.flat !== undefined)) return line;
  parts.flat = flat;
  return [...words.slice(0, at), ...words.slice(words[at + 1] === 'no' ? at + 3 : at + 2)].join(' ').replace(/^[-/] /, '');
}

/** Some sources put the number on a line of its own. */
function joinLoneNumber(lines: string[]): string[] {
  const at = lines.findIndex((line, index) => /^(?:no |number )?\d+ ?[a-z]?$/.test(line) && index + 1 < lines.length);
  return at < 0 ? lines : lines.toSpliced(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`);
}

function streetIndex(lines: readonly string[]): number {
  const numbered = lines.findIndex((line) => numberAndStreet.test(line));
  return numbered >= 0 ? numbered : lines.findIndex((line) => looksLikeStreet(spelledStreet(line)));
}

function looksLikeStreet(line: string): boolean {
  const words = line.split(' ');
  return words.length > 1 && (streetEndings.has(words.at(-1) ?? '') || welshStreetBeginnings.has(words[0] ?? ''));
}

const numberAndStreet = /^(?:(?<before>.*?\D) )??(?:no |number )?(?<number>\d+(?: ?[a-z](?= ))?(?: ?[-/&] ?\d+[a-z]?)?) (?<street>\p{L}{2}.*|\d+(?:st|nd|rd|th) .*)$/u;

function takeStreet(line: string, parts: AddressParts): void {
  const groups = numberAndStreet.exec(line)?.groups;
  const street = spelledStreet(groups?.['street'] ?? line);
  const number = groups?.['number']?.replace(/ /g, '').replace('&', '-');
  const flatAndNumber = /^(\d+[a-z]?)\/(\d+[a-z]?)$/.exec(number ?? '');
  if (flatAndNumber !== null && parts.flat === undefined) parts.flat = flatAndNumber[1];
  const house = flatAndNumber?.[2] ?? number;
  if (groups?.['before'] !== undefined) takeBuilding(groups['before'], parts);
  const lastWord = street.split(' ').at(-1) ?? '';
  if (house !== undefined) parts.number = house;
  if (house !== undefined && buildingEndings.has(lastWord) && !streetEndings.has(lastWord) && lastWord !== 'court') parts.building = street;
  else parts.street = street;
}

function takeBuilding(line: string, parts: AddressParts): void {
  const flatFirst = /^(?<flat>\d+[a-z]?) (?<name>.+)$/.exec(line);
  const name = (flatFirst?.groups?.['name'] ?? line).replace(/-/g, ' ');
  if (flatFirst?.groups?.['flat'] !== undefined && parts.flat === undefined) parts.flat = flatFirst.groups['flat'];
  parts.building ??= name;
}
