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

type Rest = Omit<PersonFeatures, 'names' | 'birth' | 'expected' | 'places'> & { readonly apart?: string | undefined };
/** Decoded parts kept by each thread, at most (judgement: some tens of megabytes). */
const mostDecoded = 100_000;

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
    keep(content, { names, birth, expected, places, ...rest }, apart) {
      const own: Rest = { ...rest, apart };
      parts.set([intern(names), intern([birth ?? null, expected ?? null]), intern(places), texts.put(JSON.stringify(own))], content * 4);
    },
    open(content) {
      const [names, births, places, own] = parts.subarray(content * 4, content * 4 + 4);
      const [birth, expected] = part(births ?? 0) as [PersonFeatures['birth'] | null, string | null];
      const { apart, ...rest } = JSON.parse(texts.get(own ?? 0)) as Rest;
      const features: PersonFeatures = {
        names: part(names ?? 0) as PersonFeatures['names'],
        ...(birth === null ? {} : { birth }),
        ...(expected === null ? {} : { expected }),
        ...rest,
        places: part(places ?? 0) as PersonFeatures['places'],
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
