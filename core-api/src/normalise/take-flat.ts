import { flatWords, floors, sides, standWords } from './address-words.ts';

/** A flat cut out of a segment, and the lines that are left: two where it stood between a building and a street. */
export type FlatTaken = { flat: string | undefined; rest: string[] };

const numbersInWords: ReadonlyMap<string, string> = new Map(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, at) => [word, String(at + 1)]));
/** `2`, `2b`, `b`, `b12`, `2-22`, `2/1`, `1f2`, `gf1`. */
const flatValue = /^(?:\d+[a-z]?|[a-z]\d{0,3}|\d+[a-z]?[-/]\d+[a-z]?|[a-z]\d{0,2}[-/]\d+|\d{1,2}f\d{1,2}|[gp]f\d{1,2})$/;
/** Scottish: floor and flat, `2/1` or `1F2`; GF1 and PF1 (main door) are on the ground. */
const scottish = /^(?:(\d{1,2})[f/](\d{1,2})|[gp]f(\d{1,2}))$/;
const floorWords: ReadonlySet<string> = new Set(['floor', 'flr', 'flor', 'llawr', 'level']);
/** Floors that are said in one word or not at all. */
const floorAlone: ReadonlySet<string> = new Set(['gff', 'fff', 'sff', 'tff', 'lgff', 'bsmt', 'basement']);
const above: ReadonlySet<string> = new Set(['above', 'over']);

/**
 * Cuts the home within a building out of a segment, wherever it stands: `flat 2 22 high street`, `22 high street flat 2`, `first floor flat`,
 * `2/1`, `1f2`, `plot 12`. A word alone ("Flat Street") is left. Names of floors are kept as `first`, `ground rear`; `room` and `apartment` are flats;
 * what has a numbering of its own keeps its word (`plot 12`).
 */
export function takeFlat(words: readonly string[], isFirst: boolean): FlatTaken {
  const found: string[] = [];
  const lines: string[] = [];
  let rest = [...words];
  let floor: string | undefined;
  let at = 0;
  while (at < rest.length) {
    const taken = designatorAt(rest, at) ?? floorAt(rest, at) ?? (isFirst && at === 0 && lines.length === 0 ? scottishAt(rest) : undefined);
    if (taken === undefined) {
      at += 1;
      continue;
    }
    if (taken.isFloor) floor ??= taken.value;
    else if (!found.includes(taken.value)) found.push(taken.value);
    if (at > 0) lines.push(rest.slice(0, at).join(' '));
    rest = [...taken.instead, ...rest.slice(at + taken.words)].filter((word, index) => !(index === 0 && (word === '-' || word === '/')));
    at = 0;
  }
  const nested = [...found.filter((value) => value.includes(' ')), ...found.filter((value) => !value.includes(' '))];
  if (rest.length > 0) lines.push(rest.join(' '));
  return { flat: nested.length > 0 ? nested.join(' ') : floor, rest: lines };
}

type Taken = { value: string; words: number; instead: readonly string[]; isFloor?: boolean };

function designatorAt(words: readonly string[], at: number): Taken | undefined {
  const word = words[at] ?? '';
  const stand = standWords.get(word);
  if (stand === undefined && !flatWords.has(word)) return undefined;
  const skip = /^(?:no|number|num|rhif|nr)$/.test(words[at + 1] ?? '') ? 2 : 1;
  const written = words[at + skip] ?? '';
  if (above.has(written) && stand === undefined) return { value: 'upper', words: skip + (/^(?:the )?shop\b/.exec(words.slice(at + skip + 1).join(' '))?.[0].split(' ').length ?? 0) + 1, instead: [], isFloor: true };
  const value = numbersInWords.get(written) ?? written;
  if (!flatValue.test(value)) return undefined;
  const next = words[at + skip + 1] ?? '';
  if (stand !== undefined) return { value: `${stand} ${value}`, words: skip + 1, instead: [] };
  const split = /^(\d+[a-z]?|[a-z])[-/](\d+[a-z]?)$/.exec(value);
  // `flat 2-22 high street`: the second number is the house's, where a street follows.
  if (split !== null && /^\p{L}{2}/u.test(next) && !flatWords.has(next)) return { value: split[1] ?? '', words: skip + 1, instead: [split[2] ?? ''] };
  // `flat 2 b`, at the end or in front of the house number.
  const letter = /^\d+$/.test(value) && /^[a-h]$/.test(next) && /^(?:\d.*|)$/.test(words[at + skip + 2] ?? '') ? next : '';
  return { value: spelled(value) + letter, words: skip + 1 + letter.length, instead: [] };
}

/** `first floor flat`, `ground floor`, `top flat`, `rear flat`, `gff`; a floor word alone may be a street's (First Avenue). */
function floorAt(words: readonly string[], at: number): Taken | undefined {
  const first = words[at] ?? '';
  // Welsh: `llawr cyntaf`.
  if (first === 'llawr' && floors.has(words[at + 1] ?? '')) return { value: floors.get(words[at + 1] ?? '') ?? '', words: flatWords.has(words[at + 2] ?? '') ? 3 : 2, instead: [], isFloor: true };
  const floor = floors.get(first);
  const side = sides.get(first);
  if (floor === undefined && side === undefined) return undefined;
  if (first === 'rear' && words[at + 1] === 'of') return { value: 'rear', words: 2, instead: [], isFloor: true };
  let end = at + 1;
  if (floorWords.has(words[end] ?? '')) end += 1;
  const hasFloorWord = end > at + 1;
  const behind = sides.get(words[end] ?? '');
  const isFollowed = flatWords.has(words[end] ?? '') || flatWords.has(words[end + 1] ?? '');
  if (behind !== undefined && floor !== undefined && (hasFloorWord || isFollowed || floorAlone.has(first))) end += 1;
  const hasFlatWord = flatWords.has(words[end] ?? '');
  if (!hasFloorWord && !hasFlatWord && !floorAlone.has(first)) return undefined;
  // `first floor flat 2`: the number says it all.
  if (hasFlatWord && !flatValue.test(numbersInWords.get(words[end + 1] ?? '') ?? words[end + 1] ?? '')) end += 1;
  else if (hasFlatWord && isHouseNumber(words, end + 1)) end += 1;
  return { value: [floor ?? side, behind].filter((part) => part !== undefined).join(' '), words: end - at, instead: [], isFloor: true };
}

/** `garden flat 22 high street`: the number is the house's, not the flat's. */
function isHouseNumber(words: readonly string[], at: number): boolean {
  return /^\d/.test(words[at] ?? '') && /^\p{L}{2}/u.test(words[at + 1] ?? '') && !flatWords.has(words[at + 1] ?? '');
}

/** A first segment that is, or begins with, `2/1` or `1f2` and goes on with a number or not at all. */
function scottishAt(words: readonly string[]): Taken | undefined {
  const [first = '', next] = words;
  return scottish.test(first) && (next === undefined || /^\d/.test(next)) ? { value: spelled(first), words: 1, instead: [] } : undefined;
}

function spelled(value: string): string {
  const parts = scottish.exec(value);
  return parts === null ? value : parts[3] === undefined ? `${parts[1] ?? ''}/${parts[2] ?? ''}` : `0/${parts[3]}`;
}
