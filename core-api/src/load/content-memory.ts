import { hash } from 'node:crypto';

import type { CodedContents } from '../bulk/coded-contents.ts';
import { sexCode } from '../bulk/coded-contents.ts';
import { numberCode, plainName, plainNumberOf } from '../bulk/plain-content.ts';
import type { NameFeatures, PersonFeatures } from '../normalise/person-features.ts';
import type { DigestTable } from './digest-table.ts';
import { digestTable } from './digest-table.ts';
import type { LoadMemory } from './load-memory.ts';
import { partsEach } from './load-memory.ts';
import { textStore } from './text-store.ts';

/** A person content as it is kept: what `personContent` made of a record, and for a record that stands for itself its mark (`apart`). */
export type KeptContent = { readonly features: PersonFeatures; readonly apart: string | undefined };

/** Person contents in shared memory. Equal forenames, family names, births and places are kept once; their numbers serve the scorer as codes. */
export type ContentMemory = {
  keep(content: number, features: PersonFeatures, apart: string | undefined): void;
  open(content: number): KeptContent;
  /** The contents as they were when this is called, for a scorer. */
  coded(): CodedContents;
};

/** What is not kept as parts and numbers: contents of several numbers, and the mark of one that stands for itself. */
type Own = Partial<Pick<PersonFeatures, 'nhsNumbers' | 'identifiers'>> & { readonly apart?: string | undefined };
type Rest = Omit<PersonFeatures, 'names' | 'birth' | 'expected' | 'places' | 'nhsNumbers' | 'identifiers'>;
/** Numbers of a content by part, in this order. `givens`: all its names where `families` is -1. `own`: where that stands, plus 1, or 0. `number`: `numberCode`. */
const part = { givens: 0, families: 1, births: 2, places: 3, rest: 4, own: 5, number: 6 } as const;
/** Decoded parts kept by each thread, at most (judgement: some tens of megabytes; names and births stay in it, addresses come and go). */
const mostDecoded = 60_000;

export function contentMemory(memory: LoadMemory): ContentMemory {
  const texts = textStore(memory.texts);
  const { parts, partAt, sexes } = memory;
  const partNumbers = digestTable(memory.partTexts);
  const intern = (value: unknown): number => {
    const text = JSON.stringify(value);
    const number = partNumbers.add(digestOf(text));
    if (number >= 0) return number;
    partAt[~number] = texts.put(text);
    return ~number;
  };
  const decoded = new Map<number, unknown>();
  const numberOf = (content: number, which: number): number => parts[content * partsEach + which] ?? 0;
  const decode = (content: number, which: number): unknown => {
    const number = numberOf(content, which);
    const known = decoded.get(number);
    if (known !== undefined) return known;
    if (decoded.size >= mostDecoded) decoded.clear();
    const value: unknown = JSON.parse(texts.get(partAt[number] ?? 0));
    decoded.set(number, value);
    return value;
  };
  const namesOf = (content: number): NameFeatures[] => {
    const givens = decode(content, part.givens);
    return numberOf(content, part.families) < 0 ? (givens as NameFeatures[]) : [{ given: givens as string[], family: decode(content, part.families) as string[] }];
  };
  const birthOf = (content: number): Pick<PersonFeatures, 'birth' | 'expected'> => {
    const [birth, expected] = decode(content, part.births) as [PersonFeatures['birth'] | null, string | null];
    return { ...(birth === null ? {} : { birth }), ...(expected === null ? {} : { expected }) };
  };
  const placesOf = (content: number): PersonFeatures['places'] => decode(content, part.places) as PersonFeatures['places'];
  const open = (content: number): KeptContent => {
    const [own, number] = [numberOf(content, part.own), numberOf(content, part.number)];
    const { nhsNumbers = number > 0 ? [plainNumberOf(number)] : [], identifiers = [], apart }: Own = own === 0 ? {} : (JSON.parse(texts.get(own - 1)) as Own);
    const features: PersonFeatures = { names: namesOf(content), ...birthOf(content), ...(decode(content, part.rest) as Rest), nhsNumbers, identifiers, places: placesOf(content) };
    return { features, apart };
  };
  return {
    keep(content, { names, birth, expected, places, nhsNumbers, identifiers, ...rest }, apart) {
      const name = plainName(names);
      const number = numberCode({ nhsNumbers, identifiers });
      const own: Own = { ...(number < 0 ? { nhsNumbers, identifiers } : {}), apart };
      const ownAt = number < 0 || apart !== undefined ? texts.put(JSON.stringify(own)) + 1 : 0;
      const families = name === undefined ? -1 : intern(name.family);
      parts.set([intern(name?.given ?? names), families, intern([birth ?? null, expected ?? null]), intern(places), intern(rest), ownAt, number], content * partsEach);
      sexes[content] = sexCode(rest.sex);
    },
    open,
    coded() {
      const coder = (which: number) => (content: number): number => numberOf(content, which);
      return {
        size: memory.people.count[0] ?? 0,
        givens: coder(part.givens),
        families: coder(part.families),
        births: coder(part.births),
        places: coder(part.places),
        sexes: (content) => sexes[content] ?? 0,
        numbers: coder(part.number),
        namesOf,
        birthOf,
        placesOf,
        features: (content) => open(content).features,
      };
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
