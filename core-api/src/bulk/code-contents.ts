import type { PersonFeatures } from '../normalise/person-features.ts';
import type { CodedContents } from './coded-contents.ts';
import { sexCode } from './coded-contents.ts';
import { numberCode, plainName } from './plain-content.ts';

/** Numbers the parts of contents that are held as objects. */
export function codeContents(contents: readonly PersonFeatures[]): CodedContents {
  const features = (content: number): PersonFeatures => contents[content] ?? nobody;
  const isPlain = (content: number): boolean => plainName(features(content).names) !== undefined;
  const families = numbered(contents, ({ names }) => plainName(names)?.family);
  return {
    size: contents.length,
    givens: numbered(contents, ({ names }) => plainName(names)?.given ?? names),
    families: (content) => (isPlain(content) ? families(content) : -1),
    births: numbered(contents, ({ birth, expected }) => [birth ?? null, expected ?? null]),
    places: numbered(contents, ({ places }) => places),
    sexes: stored(contents, ({ sex }) => sexCode(sex)),
    numbers: stored(contents, numberCode),
    namesOf: (content) => features(content).names,
    birthOf: features,
    placesOf: (content) => features(content).places,
    features,
  };
}

const nobody: PersonFeatures = { names: [], nhsNumbers: [], identifiers: [], places: [], losses: [] };

function numbered(contents: readonly PersonFeatures[], partOf: (features: PersonFeatures) => unknown): (content: number) => number {
  const numbers = new Map<string, number>();
  return stored(contents, (features) => {
    const text = JSON.stringify(partOf(features)) ?? '';
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}

function stored(contents: readonly PersonFeatures[], codeOf: (features: PersonFeatures) => number): (content: number) => number {
  const codes = Int32Array.from(contents, codeOf);
  return (content) => codes[content] ?? 0;
}
