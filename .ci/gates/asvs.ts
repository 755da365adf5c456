import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { NamedTest } from './evidence.ts';
import { evidenceFaults, namedTest } from './evidence.ts';
import type { GateReport } from './gate.ts';

/** As docs/asvs.yaml has it. */
type Asvs = { notApplicable: { ids: string[]; why: string }[]; requirements: { id: string; level: string; of: string; what: string; by: string[]; open?: string }[] };

/** Requirements of levels 1 and 2 in ASVS 5.0.0: none may be missing from the file. */
const levelsOneAndTwo = 253;
const table = 'docs/asvs.yaml';

/**
 * Evidence of the requirements of ASVS 5.0.0 that docs/asvs.yaml lists: each that applies names a test at least, and no excuse stands for it, every file that is named is there, and the test or the words that are named stand
 * in it. That the tests ran, `npm test` holds after them. Looked at = requirements.
 */
export async function asvsGate(root: string, floor: number, file = table): Promise<GateReport> {
  const { notApplicable, requirements } = read(root, file);
  const ids = [...requirements.map(({ id }) => id), ...notApplicable.flatMap((group) => group.ids)];
  const doubled = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${file}: ${id} stands twice`);
  const counted = ids.length - requirements.filter(({ level }) => level === '3').length;
  const missing = file === table && counted !== levelsOneAndTwo ? [`${file}: ${counted} requirements of levels 1 and 2, the standard has ${levelsOneAndTwo}`] : [];
  const bare = requirements.filter(({ by, open }) => by.length === 0 || open !== undefined).map(({ id, what }) => `${file}: ${id} (${what}) has no evidence`);
  const broken = requirements.flatMap(({ id, by }) => by.flatMap((evidence) => evidenceFaults(root, evidence).map((fault) => `${file}: ${id}: ${fault}`)));
  const untested = requirements.filter(({ id, by }) => by.length > 0 && by.every((evidence) => namedTest(id, evidence, false).length === 0)).map(({ id, what }) => `${file}: ${id} (${what}) names no test`);
  return { name: 'asvs', looked: ids.length, floor, problems: [...doubled, ...missing, ...bare, ...broken, ...untested], says: `${bare.length + untested.length} applicable requirements without a named test` };
}

/** Every requirement that applies, with the tests that it names. */
export function asvsTests(root: string): ReadonlyMap<string, readonly NamedTest[]> {
  return new Map(read(root, table).requirements.map(({ id, by }) => [id, by.flatMap((evidence) => namedTest(id, evidence, false))]));
}

/** Failsafe: 1.10 is an id, not a number. */
function read(root: string, file: string): Asvs {
  return parse(readFileSync(join(root, file), 'utf8'), { schema: 'failsafe' }) as Asvs;
}
