import { officeWords } from './label-words.table.ts';

/** What stands before a postcode: its own line up to it, bounded by the label on its left if there is one, and the lines above, nearest first. */
export type BeforePostcode = { readonly line: string; readonly above: readonly string[]; readonly isLabelled: boolean };

/** Where a first line begins: a flat or the like, or a number before a street. */
const flat = /(?:^|[\s,(])((?:flat|apt|apartment|unit|room|fflat|ystafell|maisonette|caravan|plot)\s?[\dA-Z]{1,4}[a-z]?)(?=[\s,])/giu;
const house = /(?:^|[\s,(])(\d{1,4}\s?[A-Za-z]?(?:\s?[-/]\s?\d{1,4}[A-Za-z]?)?,?\s+(?=[\p{Lu}]))/gu;
/** What a clause before an address ends with; what follows is the address. */
const leads = /(?:^|[\s(,])(?:lives? (?:at|in)|living (?:at|in)|reside[sd]? (?:at|in)|residing (?:at|in)|address(?: is)?|property(?: at)?|home|of|at|to|from|in|near|cyfeiriad|yn byw (?:yn|ym|ar)|byw (?:yn|ym)|yn|ym|o|i)[\s:=-]+(?=\S)/giu;
const maxLines = 6;
const lineMax = 60;

/**
 * The lines of an address that ends in a postcode, first to last, flat included; none where only the postcode is one's home. An organisation's address without a label is
 * nobody's home: undefined.
 */
export function findLines({ line, above, isLabelled }: BeforePostcode): string[] | undefined {
  const own = line.replace(/[\s,.;(|-]+$/, '');
  const cut = isLabelled ? cleaned(own) : afterStart(own);
  let parts = cut === undefined ? [] : partsOf(cut);
  const startsHere = cut !== undefined && (isLabelled ? startOf(own) >= 0 : true);
  if (!startsHere) {
    if (!isLabelled && own.length > lineMax) return officeWords.test(own) ? undefined : [];
    const gathered = gather(above, isLabelled);
    if (gathered !== undefined) parts = [...gathered, ...(cut === undefined && own !== '' ? partsOf(own) : parts)];
    else if (cut === undefined) return officeWords.test([own, ...above.slice(0, 3)].join(' ')) ? undefined : [];
  }
  if (!isLabelled && officeWords.test(`${own} ${startsHere ? '' : above.slice(0, 4).join(' ')}`)) return undefined;
  return parts.slice(-maxLines);
}

/** Lines above that belong to an address whose last line has the postcode: short ones, up to the one that a house begins on. */
function gather(above: readonly string[], isLabelled: boolean): string[] | undefined {
  const lines: string[] = [];
  for (const each of above.slice(0, maxLines)) {
    if (each.length > lineMax) return undefined;
    lines.unshift(...partsOf(each));
    const isStart = startOf(each) >= 0;
    const next = above[above.indexOf(each) + 1] ?? '';
    if (isStart && !flatAt(next) && !(isLabelled && next !== '')) return lines;
    if (flatAt(each)) return lines;
  }
  return isLabelled && lines.length > 0 ? lines : undefined;
}

const flatAt = (text: string): boolean => new RegExp(flat.source, 'iu').test(text);

/** Where the first flat or house number of a text begins, or -1. */
function startOf(text: string): number {
  const [first] = [text.matchAll(flat).next().value, text.matchAll(house).next().value].flatMap((match) => (match === undefined ? [] : [match.index + match[0].indexOf(match[1] ?? '')])).toSorted((a, b) => a - b);
  return first ?? -1;
}

/** The part of a sentence that is an address: from its flat, else from the last house number with only places after it. */
function afterStart(text: string): string | undefined {
  const sentence = text.slice(Math.max(text.lastIndexOf('. ') + 1, text.lastIndexOf('; ') + 1, text.lastIndexOf('\n') + 1, text.length - 160));
  const tail = sentence.slice(lastLead(sentence));
  for (const within of [tail, sentence]) {
    const flats = [...within.matchAll(flat)].at(-1);
    if (flats !== undefined) return within.slice(flats.index + flats[0].indexOf(flats[1] ?? ''));
    const houses = [...within.matchAll(house)].filter(({ index, 0: whole }) => isPlaces(within.slice(index + whole.length)));
    const [start] = houses;
    if (start !== undefined) return within.slice(start.index + start[0].indexOf(start[1] ?? ''));
  }
  return undefined;
}

function lastLead(sentence: string): number {
  let last = 0;
  for (const match of sentence.matchAll(leads)) {
    const to = match.index + match[0].length;
    // A lead inside a name, such as `Maes o`, is followed by no number.
    if (/^(?:\d|flat|apt|apartment|unit|fflat|the |ty |tŷ )/iu.test(sentence.slice(to))) last = to;
  }
  return last;
}

/** Whether words could be a street, a district and a town: few, and none of a sentence. */
function isPlaces(text: string): boolean {
  const words = text.split(/[\s,]+/).filter(Boolean);
  return words.length <= 12 && words.every((each) => /^[\p{Lu}\d('"]/u.test(each) || /^(?:y|yr|the|of|on|upon|and|le|by|a|ar|under|in|near|o|n)$|^[a-z]+-/iu.test(each));
}

const cleaned = (text: string): string | undefined => {
  const bare = text.replace(/^[\s:;=,-]+/, '');
  return bare === '' ? undefined : bare;
};

/** Lines as they are searched: parted at commas and line breaks; a number alone belongs to the street after it. */
function partsOf(text: string): string[] {
  const parts = text.split(/[,\n|]+/).map((part) => part.trim().replace(/^[-•*\s]+|[\s.;:-]+$/g, '')).filter(Boolean);
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && /^\d{1,4}\s?[A-Za-z]?$/.test(before)) joined[joined.length - 1] = `${before} ${part}`;
    else joined.push(part);
  }
  return joined;
}
