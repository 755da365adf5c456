import type { DigestMemory } from './digest-table.ts';
import { digestMemory } from './digest-table.ts';
import type { TextMemory } from './text-store.ts';
import { textMemory } from './text-store.ts';

type Words = Int32Array<SharedArrayBuffer>;
type Bytes = Uint8Array<SharedArrayBuffer>;

/** Keys of contents, one after the other: of content `n` those from `at[n]`, `counts[n]` of them, as two words each. */
export type KeyMemory = { readonly at: Words; readonly counts: Bytes; readonly high: Words; readonly low: Words; readonly used: Words };

/**
 * What a load knows of all its rows at once, shared by its threads: numbers and keyed digests in typed arrays, and the parts of contents as texts. Sizes are upper
 * bounds from the number of rows; pages that are never touched cost nothing.
 */
export type LoadMemory = {
  /** Person contents by the look id of their identity at level 0. */
  readonly people: DigestMemory;
  /** By content, the numbers of its parts, equal parts having one number, and what is its own (`content-memory.ts`); and its sex. */
  readonly parts: Words;
  readonly sexes: Bytes;
  /** By content, the levels that its records ask for: 1 for some at level 1, 2 for some at level 2, 3 for both. */
  readonly contentLevels: Words;
  readonly personKeys: KeyMemory;
  /** Address contents by their look id, and the features of each. */
  readonly places: DigestMemory;
  readonly placeTexts: Words;
  readonly placeKeys: KeyMemory;
  readonly texts: TextMemory;
  /** Parts of contents by digest, and where each stands. */
  readonly partTexts: DigestMemory;
  readonly partAt: Words;
  /** Variants by organisation and content, and the levels of their records as in `contentLevels`. */
  readonly variants: DigestMemory;
  readonly variantLevels: Words;
  /** Ways in which organisations write addresses, by organisation and place. */
  readonly placeVariants: DigestMemory;
  /** By digest of what rows say of a person or an address: its content plus 1, 0 for none, -1 where every record stands for itself. */
  readonly knownPeople: DigestMemory;
  readonly knownPeopleAs: Words;
  readonly knownPlaces: DigestMemory;
  readonly knownPlacesAs: Words;
  /** By content, once clustered: its person and that person's level; by address, its place and whether an open record uses it; and how many of both there are. */
  readonly personOf: Words;
  readonly levelOf: Bytes;
  readonly placeOf: Words;
  readonly isUsed: Bytes;
  readonly counts: Words;
  /** By row: its variant plus 1, its place plus 1; 0 for none. */
  readonly rowVariant: Words;
  readonly rowPlace: Words;
};

/** Numbers of parts of a content. */
export const partsEach = 7;
/** Parts of their own that a content may have: forenames, family names, places. Births and the rest are of so many kinds and no more. */
const partsMost = 3;
const moreParts = 100_000;
/** Upper bounds (judgement from the population generator): bytes of text for one row, keys for one content. */
const textBytesPerRow = 400;
const keysPerContent = 24;
const keysPerPlace = 10;

export function loadMemory(rows: number): LoadMemory {
  const room = rows + 16;
  return {
    people: digestMemory(room),
    parts: words(room * partsEach),
    sexes: bytes(room),
    contentLevels: words(room),
    personKeys: keyMemory(room, keysPerContent),
    places: digestMemory(room),
    placeTexts: words(room),
    placeKeys: keyMemory(room, keysPerPlace),
    texts: textMemory(Math.min(textBytesPerRow * room + 1_000_000, 8_000_000_000)),
    partTexts: digestMemory(room * partsMost + moreParts),
    partAt: words(room * partsMost + moreParts),
    variants: digestMemory(room),
    variantLevels: words(room),
    placeVariants: digestMemory(room),
    knownPeople: digestMemory(room),
    knownPeopleAs: words(room),
    knownPlaces: digestMemory(room),
    knownPlacesAs: words(room),
    personOf: words(room),
    levelOf: bytes(room),
    placeOf: words(room),
    isUsed: bytes(room),
    counts: words(2),
    rowVariant: words(room),
    rowPlace: words(room),
  };
}

/** The same without what only reading needs: tables to find digests in, of which but the digests remain. */
export function afterReading(memory: LoadMemory): LoadMemory {
  const none = digestMemory(0);
  const numbered = ({ digests, count }: DigestMemory): DigestMemory => ({ slots: none.slots, digests, count });
  const { people, places, variants } = memory;
  return { ...memory, people: numbered(people), places: numbered(places), variants: numbered(variants), partTexts: none, knownPeople: none, knownPeopleAs: words(0), knownPlaces: none, knownPlacesAs: words(0) };
}

function keyMemory(contents: number, most: number): KeyMemory {
  return { at: words(contents), counts: bytes(contents), high: words(contents * most), low: words(contents * most), used: words(1) };
}

function words(length: number): Words {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

function bytes(length: number): Bytes {
  return new Uint8Array(new SharedArrayBuffer(length));
}
