import { hash } from 'node:crypto';

import type { PersonFeatures } from '../normalise/person-features.ts';
import type { DigestTable } from './digest-table.ts';
import { digestTable } from './digest-table.ts';
import type { LoadMemory } from './load-memory.ts';
import { textStore } from './text-store.ts';

/** A person content as it is kept: what `personContent` made of a record, and for a record that stands for itself its mark (`apart`). */
export type KeptContent = { readonly features: PersonFeatures; readonly apart: string | undefined };

/** Person contents in shared memory. Equal names, births and places are kept once; their numbers serve the scorer as codes. */
export type ContentMemory = {
  keep(content: number, features: PersonFeatures, apart: string | undefined): void;
  open(content: number): KeptContent;
};

/** What hardly any two contents share: numbers, and the mark of one that stands for itself. */
type Own = Pick<PersonFeatures, 'nhsNumbers' | 'identifiers'> & { readonly apart?: string | undefined };
type Rest = Omit<PersonFeatures, 'names' | 'birth' | 'expected' | 'places' | keyof Own>;
/** Numbers of a content by part: names, birth, places, the rest; and where its own stands, plus 1, or 0. */
export const partsEach = 5;
/** Decoded parts kept by each thread, at most (judgement: some megabytes). */
const mostDecoded = 30_000;

export function contentMemory(memory: LoadMemory): ContentMemory {
  const texts = textStore(memory.texts);
  const { parts, partAt } = memory;
  const partNumbers = digestTable(memory.partTexts);
  const intern = (value: unknown): number => {
    const text = JSON.stringify(value);
    const number = partNumbers.add(digestOf(text));
    if (number >= 0) return number;
    partAt[~number] = texts.put(text);
    return ~number;
  };
  const decoded = new Map<number, unknown>();
  const part = (number: number): unknown => {
    const known = decoded.get(number);
    if (known !== undefined) return known;
    if (decoded.size >= mostDecoded) decoded.clear();
    const value: unknown = JSON.parse(texts.get(partAt[number] ?? 0));
    decoded.set(number, value);
    return value;
  };
  return {
    keep(content, { names, birth, expected, places, nhsNumbers, identifiers, ...rest }, apart) {
      const own: Own = { nhsNumbers, identifiers, apart };
      const hasOwn = apart !== undefined || nhsNumbers.length + identifiers.length > 0;
      parts.set([intern(names), intern([birth ?? null, expected ?? null]), intern(places), intern(rest), hasOwn ? texts.put(JSON.stringify(own)) + 1 : 0], content * partsEach);
    },
    open(content) {
      const [names = 0, births = 0, places = 0, others = 0, own = 0] = parts.subarray(content * partsEach, (content + 1) * partsEach);
      const [birth, expected] = part(births) as [PersonFeatures['birth'] | null, string | null];
      const { nhsNumbers, identifiers, apart }: Own = own === 0 ? { nhsNumbers: [], identifiers: [] } : (JSON.parse(texts.get(own - 1)) as Own);
      const features: PersonFeatures = {
        names: part(names) as PersonFeatures['names'],
        ...(birth === null ? {} : { birth }),
        ...(expected === null ? {} : { expected }),
        ...(part(others) as Rest),
        nhsNumbers,
        identifiers,
        places: part(places) as PersonFeatures['places'],
      };
      return { features, apart };
    },
  };
}

/** The first 128 bits of a text's SHA-256, as four words that the next call overwrites. */
export function digestOf(text: string): Int32Array {
  const digest = hash('sha256', text, 'buffer');
  for (let at = 0; at < 4; at += 1) words[at] = digest.readInt32BE(at * 4);
  return words;
}

const words = new Int32Array(4);

/** Every table of digests of a load, opened in a thread. */
export type LoadTables = Readonly<Record<'people' | 'places' | 'variants' | 'placeVariants' | 'knownPeople' | 'knownPlaces', DigestTable>>;

export function loadTables(memory: LoadMemory): LoadTables {
  const { people, places, variants, placeVariants, knownPeople, knownPlaces } = memory;
  return {
    people: digestTable(people),
    places: digestTable(places),
    variants: digestTable(variants),
    placeVariants: digestTable(placeVariants),
    knownPeople: digestTable(knownPeople),
    knownPlaces: digestTable(knownPlaces),
  };
}
