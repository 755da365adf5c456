import type { CommonNames, CountedNames } from '../match/common-names.ts';
import { commonNames } from '../match/common-names.ts';
import { contentMemory, partsEach } from './content-memory.ts';
import type { LoadMemory } from './load-memory.ts';

/** The names that are more common among all contents of the load than in the country: counted before any pair is weighed, and in force from then on. */
export function countNames(memory: LoadMemory): CommonNames {
  const bearers = new Map<number, { content: number; contents: number }>();
  for (let content = 0; content < (memory.people.count[0] ?? 0); content += 1) {
    const part = memory.parts[content * partsEach] ?? 0;
    const known = bearers.get(part);
    if (known === undefined) bearers.set(part, { content, contents: 1 });
    else known.contents += 1;
  }
  return commonNames(counted(memory, bearers.values()));
}

function* counted(memory: LoadMemory, bearers: Iterable<{ content: number; contents: number }>): Generator<CountedNames, void, void> {
  const open = contentMemory(memory);
  for (const { content, contents } of bearers) yield { names: open.open(content).features.names, contents };
}
