import type { CodedContents } from '../bulk/coded-contents.ts';
import type { CommonNames, CountedNames } from '../match/common-names.ts';
import { commonNames } from '../match/common-names.ts';
import { contentMemory } from './content-memory.ts';
import type { LoadMemory } from './load-memory.ts';

/** The names that are more common among all contents of the load than in the country: counted before any pair is weighed, and in force from then on. */
export function countNames(memory: LoadMemory): CommonNames {
  return commonNames(counted(contentMemory(memory).coded(), memory.partAt.length), memory.people.count[0] ?? 0);
}

/** Forenames and family names by themselves, each list of words once: some hundred thousand lists, where their pairs are millions. */
function* counted({ size, givens, families, namesOf }: CodedContents, parts: number): Generator<CountedNames, void, void> {
  const [ofGivens, ofFamilies] = [bearers(size, parts, givens), bearers(size, parts, families)];
  for (const [content, contents] of ofGivens) {
    const names = namesOf(content);
    yield { names: families(content) < 0 ? names : names.map(({ given }) => ({ given, family: [] })), contents };
  }
  for (const [content, contents] of ofFamilies) yield { names: namesOf(content).map(({ family }) => ({ given: [], family })), contents };
}

/** For each part that contents have: one of the contents, and how many they are. */
function* bearers(contents: number, parts: number, partOf: (content: number) => number): Generator<[content: number, contents: number], void, void> {
  const counts = new Int32Array(parts);
  const last = new Int32Array(parts);
  for (let content = 0; content < contents; content += 1) {
    const part = partOf(content);
    if (part < 0) continue;
    counts[part] = (counts[part] ?? 0) + 1;
    last[part] = content;
  }
  for (const [part, count] of counts.entries()) if (count > 0) yield [last[part] ?? 0, count];
}
