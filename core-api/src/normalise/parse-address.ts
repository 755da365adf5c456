import { addressLines } from './address-lines.ts';
import { blockEndings, buildingEndings, floors, knownTowns, regions, sides, standWords, streetEndings, streetShortForms, townNames, welshStreetBeginnings } from './address-words.ts';
import type { Loss } from './person-features.ts';
import type { PlaceFeatures } from './place-features.ts';
import { spelledStreet } from './spelled-street.ts';
import { splitTown, strongEndings } from './split-town.ts';
import { takeFlat } from './take-flat.ts';

export type AddressParts = Pick<PlaceFeatures, 'flat' | 'number' | 'building' | 'street' | 'town'>;

/** Welsh words that houses are not named by; Min-y-coed and Bryn Awel are houses. */
const strongBeginnings: ReadonlySet<string> = new Set(['heol', 'hewl', 'stryd', 'ffordd', 'lon', 'rhodfa', 'clos', 'teras', 'rhes']);
const floorNames: ReadonlySet<string> = new Set([...floors.values(), ...sides.values()]);
const standNames: ReadonlySet<string> = new Set(standWords.values());

/**
 * Address lines as parts. Reads what UK addresses look like (BS 7666: flat, building, number and street, town) and leaves out what it cannot
 * place; it never makes a part up. The street is the line with a house number, else the first line that looks like a street.
 */
export function parseAddress(lines: readonly string[]): { parts: AddressParts; losses: Loss[] } {
  const { segments, losses, isNowhere } = addressLines(lines);
  const parts: AddressParts = {};
  let rest = segments.flatMap((segment, at) => {
    const { flat, rest: left } = takeFlat(segment.split(' '), at === 0);
    if (flat !== undefined && parts.flat !== flat) parts.flat = parts.flat === undefined ? flat : joinedFlat(parts.flat, flat);
    return left.flatMap(blockAndStreet);
  });
  rest = joinLoneNumber(rest, parts);
  const at = streetIndex(rest);
  // "No fixed abode, Cardiff": what is left beside such words is a town, not a house.
  if (isNowhere && at < 0) return { parts: {}, losses };
  const town = at < 0 ? undefined : takeStreet(rest[at] ?? '', parts);
  for (const line of at < 0 ? rest.slice(0, 1) : rest.slice(0, at)) takeBuilding(line, parts);
  // `flat 42a albert road`: the number is the house's.
  const lettered = parts.number === undefined && parts.building === undefined && parts.street !== undefined ? /^(\d+)([a-z])$/.exec(parts.flat ?? '') : null;
  if (lettered?.[1] !== undefined && lettered[2] !== undefined) Object.assign(parts, { number: lettered[1], flat: lettered[2] });
  const after = (at < 0 ? rest.slice(1) : rest.slice(at + 1)).filter((line) => !regions.has(line) && !/\d/.test(line));
  const last = (after.at(-1) ?? town)?.replace(/-/g, ' ');
  if (last !== undefined && !regions.has(last)) parts.town = townNames.get(last) ?? last;
  return { parts, losses };
}

/** `waterside apartments alma road` without a comma is a block and its street; with a number in front it is read with the number. */
function blockAndStreet(line: string): string[] {
  const words = line.split(' ');
  if (/\d/.test(line)) return [line];
  const at = words.findLastIndex((word, index) => index > 0 && index < words.length - 2 && isBuilding(word));
  const rest = words.slice(at + 1).map((word, index) => (index === 0 ? word : (streetShortForms.get(word) ?? word)));
  const isStreet = rest.some((word, index) => index > 0 && strongEndings.has(word)) || streetEndings.has(rest.at(-1) ?? '') || rest.at(-1) === 'court' || welshStreetBeginnings.has(rest[0] ?? '');
  return at > 0 && isStreet ? [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] : [line];
}

function isBuilding(word: string): boolean {
  const spelled = streetShortForms.get(word) ?? word;
  return (blockEndings.has(spelled) || buildingEndings.has(spelled)) && !streetEndings.has(spelled);
}

/** Two designators: a block and the flat in it, or a flat and the room in it. A floor beside a number says nothing more. */
function joinedFlat(one: string, other: string): string {
  const isFloor = (flat: string): boolean => flat.split(' ').every((word) => floorNames.has(word));
  const isStand = (flat: string): boolean => standNames.has(flat.split(' ')[0] ?? '');
  if (isFloor(other) || one.split(' ').includes(other)) return one;
  if (isFloor(one)) return other;
  return isStand(other) && !isStand(one) ? `${other} ${one}` : `${one} ${other}`;
}

/** Some sources put the number on a line of its own; in front of a numbered line it is a flat's. */
function joinLoneNumber(lines: string[], parts: AddressParts): string[] {
  const at = lines.findIndex((line, index) => /^(?:no |number |rhif )?\d+(?:-\d+)? ?[a-z]?$/.test(line) && index + 1 < lines.length);
  if (at < 0) return lines;
  const [lone = '', next = ''] = [lines[at], lines[at + 1]];
  if (parts.flat === undefined && /^\d/.test(next)) {
    parts.flat = lone.replace(/^(?:no|number|rhif) /, '').replace(/ /g, '');
    return lines.toSpliced(at, 1);
  }
  return lines.toSpliced(at, 2, `${lone} ${next}`);
}

/** The numbered line; where that is a numbered block and a street follows, the street. */
function streetIndex(lines: readonly string[]): number {
  const streets = lines.map((line, at) => isNumbered(line) || looksLikeStreet(spelledStreet(line)) || isStreetAndTown(line) || (at > 0 && isCourt(line)));
  const numbered = lines.findIndex(isNumbered);
  if (numbered < 0) {
    // `enterprise park, newport road`: the first is a site, the second its street.
    const first = streets.indexOf(true);
    const isSite = first >= 0 && !isStrong(lines[first] ?? '');
    const strong = isSite ? lines.findIndex((line, index) => index > first && isStrong(line)) : -1;
    const second = isSite && strong < 0 ? streets.indexOf(true, first + 1) : strong;
    return second >= 0 ? second : first;
  }
  const isBlock = blockEndings.has(spelledStreet(lines[numbered] ?? '').split(' ').at(-1) ?? '') && /^\d+[a-z]? /.test(lines[numbered] ?? '');
  const later = isBlock ? streets.indexOf(true, numbered + 1) : -1;
  return later >= 0 ? later : numbered;
}

/** A court behind the name of a house or block is a street; alone it is a block. */
function isCourt(line: string): boolean {
  return / (?:court|ct|crt)$/.test(line);
}

/** `alma road blackburn`. */
function isStreetAndTown(line: string): boolean {
  const { street, town } = splitTown(line);
  return town !== undefined && looksLikeStreet(spelledStreet(street));
}

function isStrong(line: string): boolean {
  const words = spelledStreet(line).split(' ');
  return words.length > 1 && (strongEndings.has(words.at(-1) ?? '') || strongBeginnings.has(words[0] ?? ''));
}

function isNumbered(line: string): boolean {
  return numberAndStreet.test(line) || numberBehind.test(line);
}

function looksLikeStreet(line: string): boolean {
  const words = line.split(' ');
  return words.length > 1 && !knownTowns.has(line) && (streetEndings.has(words.at(-1) ?? '') || welshStreetBeginnings.has(words[0] ?? ''));
}

const numberAndStreet = /^(?:(?<before>.*?[^\d ]) )??(?:no |number |rhif )?(?<number>[\doil]*\d[\doil]*(?:h|[a-z](?= )| [a-hj-npr-x](?= ))?(?:[-/]\d+[a-z]?)?) (?<street>\p{L}{2}.*|\p{L} \p{L}.*|\d+(?:st|nd|rd|th) .*|\d\p{L}{3}.*)$/u;
/** `high street 22`, as it is written abroad. */
const numberBehind = /^(?<street>\D+ (?:street|st|road|rd|avenue|ave|close|drive|lane|terrace|way|place)) (?<number>\d+[a-z]?)$/;
/** Two numbers in front: flat, then house. */
const flatInFront = /^(?<flat>\d+[a-z]?|[a-z]) (?<rest>\d+[a-z]?(?:-\d+)? \p{L}{2}.*)$/u;

/** `16 regent point 31 market street`, without a comma: home, block, house, street. */
function homeInBlock(line: string): { flat: string; block: string; rest: string } | undefined {
  const { flat, block, rest } = /^(?<flat>\d+[a-z]?|[a-xz]) (?<block>\p{L}[^\d]*?) (?<rest>\d+[a-z]?(?:-\d+)? \p{L}{2}.*)$/u.exec(line)?.groups ?? {};
  return flat !== undefined && block !== undefined && rest !== undefined && blockEndings.has(spelledStreet(block).split(' ').at(-1) ?? '') ? { flat, block, rest } : undefined;
}

/** Takes number, street and what stands in front of them; returns a town that was written on the same line. */
function takeStreet(line: string, parts: AddressParts): string | undefined {
  const inBlock = parts.flat === undefined ? homeInBlock(line) : undefined;
  if (inBlock !== undefined) {
    Object.assign(parts, { flat: inBlock.flat, building: spelledStreet(inBlock.block) });
    return takeStreet(inBlock.rest, parts);
  }
  const two = parts.flat === undefined ? flatInFront.exec(line)?.groups : undefined;
  if (two?.['flat'] !== undefined && !/^\d+(?:st|nd|rd|th) /.test(two['rest'] ?? '')) parts.flat = two['flat'];
  const groups = numberBehind.exec(line)?.groups ?? numberAndStreet.exec(two?.['rest'] !== undefined && parts.flat === two['flat'] ? two['rest'] : line)?.groups;
  const { street, town } = splitTown(groups?.['street'] ?? line);
  const written = groups?.['number']?.replace(/ /g, '').replace(/o/g, '0').replace(/^[il](?=\d)|(?<=\d)[il](?=\d)/g, '1');
  const slashed = /^(\d+[a-z]?)\/(\d+[a-z]?)$/.exec(written ?? '');
  const isRange = slashed !== null && Number(slashed[2]) - Number(slashed[1]) === 2;
  if (slashed !== null && !isRange && parts.flat === undefined) parts.flat = slashed[1];
  const house = slashed === null ? written : isRange ? `${slashed[1] ?? ''}-${slashed[2] ?? ''}` : slashed[2];
  if (groups?.['before'] !== undefined) takeBuilding(groups['before'], parts);
  const name = spelledStreet(street);
  const lastWord = name.split(' ').at(-1) ?? '';
  if (house !== undefined) parts.number = house;
  if (house !== undefined && buildingEndings.has(lastWord) && !streetEndings.has(lastWord) && lastWord !== 'court') parts.building = name;
  else parts.street = name;
  return town;
}

/** `22 trinity court`, `b trinity court`; a letter only in front of a block, since `y bwthyn` is The Cottage. */
function flatAndBlock(line: string): RegExpExecArray | null {
  const lettered = /^(?<flat>[a-xz]) (?<name>\p{L}{2}.+)$/u.exec(line);
  return lettered !== null && blockEndings.has(spelledStreet(line).split(' ').at(-1) ?? '') ? lettered : /^(?:no )?(?<flat>\d+[a-z]?) (?<name>\p{L}.+)$/u.exec(line);
}

/** The name of a house or block; of several lines the one that is called house, court and so on. */
function takeBuilding(line: string, parts: AddressParts): void {
  const flatFirst = flatAndBlock(line);
  const spelled = spelledStreet(flatFirst?.groups?.['name'] ?? line).replace(/^the (?=.)/, '');
  if (!/\p{L}{2}/u.test(spelled) || knownTowns.has(spelled)) return;
  if (flatFirst?.groups?.['flat'] !== undefined && parts.flat === undefined) parts.flat = flatFirst.groups['flat'];
  const isNamed = (name: string): boolean => buildingEndings.has(name.split(' ').at(-1) ?? '');
  if (parts.building === undefined || (isNamed(spelled) && !isNamed(parts.building))) parts.building = spelled;
}
