import type { PersonFeatures } from '../normalise/person-features.ts';
import type { CodedContents } from './pair-scorer.ts';

/** Numbers the parts of contents that are held as objects. */
export function codeContents(contents: readonly PersonFeatures[]): CodedContents {
  const features = (content: number): PersonFeatures => contents[content] ?? nobody;
  return {
    size: contents.length,
    names: numbered(contents, ({ names }) => names),
    births: numbered(contents, ({ birth, expected }) => [birth ?? null, expected ?? null]),
    places: numbered(contents, ({ places }) => places),
    features,
  };
}

const nobody: PersonFeatures = { names: [], nhsNumbers: [], identifiers: [], places: [], losses: [] };

function numbered(contents: readonly PersonFeatures[], partOf: (features: PersonFeatures) => unknown): (content: number) => number {
  const numbers = new Map<string, number>();
  const codes = Int32Array.from(contents, (features) => {
    const text = JSON.stringify(partOf(features));
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
  return (content) => codes[content] ?? 0;
}
