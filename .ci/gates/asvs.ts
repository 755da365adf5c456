import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { GateReport } from './gate.ts';

/** As docs/asvs.yaml has it. */
type Asvs = { notApplicable: { ids: (string | number)[]; why: string }[]; requirements: { id: string | number; level: 1 | 2 | 3; of: string; what: string; by: string[]; open?: string }[] };

const prefixes: Readonly<Record<string, string>> = { core: 'core-api/src/', panel: 'embeds/panel/', server: 'embeds/server/src/', portal: 'embeds/portal/src/', kit: 'connectors/kit/src/', sftp: 'connectors/sftp-csv/' };

/** Requirements of levels 1 and 2 in ASVS 5.0.0: none may be missing from the file. */
const levelsOneAndTwo = 253;

/**
 * Evidence of the requirements of ASVS 5.0.0 that docs/asvs.yaml lists: each has some, and no excuse stands for it, every file that is named is there, and the test or the words that are named stand
 * in it. Looked at = requirements.
 */
export async function asvsGate(root: string, floor: number, file = 'docs/asvs.yaml'): Promise<GateReport> {
  const { notApplicable, requirements } = parse(readFileSync(join(root, file), 'utf8'), { schema: 'failsafe' }) as Asvs;
  const ids = [...requirements.map(({ id }) => String(id)), ...notApplicable.flatMap((group) => group.ids.map(String))];
  const doubled = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${file}: ${id} stands twice`);
  const counted = ids.length - requirements.filter(({ level }) => String(level) === '3').length;
  const missing = file === 'docs/asvs.yaml' && counted !== levelsOneAndTwo ? [`${file}: ${counted} requirements of levels 1 and 2, the standard has ${levelsOneAndTwo}`] : [];
  const bare = requirements.filter(({ by, open }) => by.length === 0 || open !== undefined).map(({ id, what }) => `${file}: ${id} (${what}) has no evidence`);
  const broken = requirements.flatMap(({ id, by }) => by.flatMap((evidence) => faultOf(root, evidence).map((fault) => `${file}: ${id}: ${fault}`)));
  return { name: 'asvs', looked: ids.length, floor, problems: [...doubled, ...missing, ...bare, ...broken] };
}

function faultOf(root: string, evidence: string): string[] {
  const [named = '', words] = evidence.split(' :: ');
  const [, prefix, rest] = /^([a-z]+):(.+)$/.exec(named) ?? [];
  const path = prefix === undefined || rest === undefined ? named : `${prefixes[prefix] ?? `${prefix}:`}${rest}`;
  if (!existsSync(join(root, path)) || !statSync(join(root, path)).isFile()) return [`${path} is no file`];
  // A page may be there for years without saying it.
  if (words === undefined && path.endsWith('.md')) return [`${path} is named without the words that say it`];
  return words === undefined || readFileSync(join(root, path), 'utf8').includes(words) ? [] : [`${path} has no "${words}"`];
}
