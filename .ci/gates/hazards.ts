import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { NamedTest } from './evidence.ts';
import { evidenceFaults, namedTest } from './evidence.ts';
import type { GateReport } from './gate.ts';

type Estimate = { readonly severity: number; readonly likelihood: number };
/** As docs/hazards.yaml has it. */
type Hazard = { readonly id: string; readonly trap: { readonly en: string; readonly cy: string }; readonly before: Estimate; readonly after: Estimate; readonly controls: readonly { readonly what: string; readonly files: readonly string[] }[]; readonly tests: readonly string[]; readonly stays: string; readonly open?: { readonly en: string; readonly cy: string } };
/** As the files of docs/assurance have it: statements, each with what shows it or what is missing. */
type Pack = { readonly sections: readonly { readonly title: string; readonly statements: readonly { readonly says: string; readonly by?: readonly string[]; readonly gap?: string }[] }[] };

/** T1 to T20 of the domain research: the seed of the hazard log. One more is welcome, none may be missing. */
const traps = Array.from({ length: 20 }, (_none, at) => `T${at + 1}`);
const packs = ['docs/assurance/clinical-safety.yaml', 'docs/assurance/dtac.yaml'];

/**
 * The hazard log: no trap unmapped, each with estimates on DCB0129's five by five that the controls do not make worse, controls that are files of the tree, and tests by their exact titles; and every statement of the evidence packs has
 * evidence that is there, or says what is missing. That the tests ran, `npm test` holds after them. Looked at = hazards and statements.
 */
export async function hazardsGate(root: string, floor: number): Promise<GateReport> {
  const hazards = readHazards(root);
  const ids = hazards.map(({ id }) => id);
  const unmapped = traps.filter((id) => !ids.includes(id));
  const doubled = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`);
  const statements = statementsOf(root);
  const unshown = statements.flatMap(({ file, says, by = [], gap }) => [
    ...(by.length === 0 && gap === undefined ? [`${file}: "${says}" has neither evidence nor a gap`] : []),
    ...by.flatMap((evidence) => evidenceFaults(root, evidence)).map((fault) => `${file}: "${says}": ${fault}`),
  ]);
  const problems = [...unmapped.map((id) => `${id} is not mapped`), ...doubled, ...hazards.flatMap((hazard) => faultsOf(root, hazard))].map((fault) => `docs/hazards.yaml: ${fault}`);
  return { name: 'hazards', looked: hazards.length + statements.length, floor, problems: [...problems, ...unshown], says: `${unmapped.length} traps unmapped` };
}

/** Every trap, and every statement of the packs, with the tests that it names. */
export function hazardTests(root: string): ReadonlyMap<string, readonly NamedTest[]> {
  const own = readHazards(root).map(({ id, tests }) => [id, tests.flatMap((evidence) => namedTest(id, evidence, true))] as const);
  return new Map([...own, ...statementsOf(root).map(({ says, by = [] }) => [says, by.flatMap((evidence) => namedTest(says, evidence, false))] as const)]);
}

function faultsOf(root: string, { id, before, after, controls, tests, stays }: Hazard): string[] {
  const isEstimate = ({ severity, likelihood }: Estimate): boolean => [severity, likelihood].every((one) => Number.isInteger(one) && one >= 1 && one <= 5);
  return [
    ...(isEstimate(before) && isEstimate(after) ? [] : ['has no severity and likelihood of 1 to 5']),
    ...(after.severity > before.severity || after.likelihood > before.likelihood ? ['is worse with its controls than without'] : []),
    ...(controls.length === 0 || controls.some(({ files }) => files.length === 0) ? ['has no control, or one without a file'] : []),
    ...(tests.length === 0 ? ['has no test'] : []),
    ...(stays.trim() === '' ? ['does not say what stays'] : []),
    ...controls.flatMap(({ files }) => files).flatMap((file) => evidenceFaults(root, file).filter((fault) => fault.endsWith('is no file'))),
    ...tests.flatMap((test) => (namedTest(id, test, true).length === 0 ? [`"${test}" names no test`] : evidenceFaults(root, test, true))),
  ].map((fault) => `${id} ${fault}`);
}

function readHazards(root: string): readonly Hazard[] {
  return (parse(readFileSync(join(root, 'docs/hazards.yaml'), 'utf8')) as { hazards: readonly Hazard[] }).hazards;
}

function statementsOf(root: string): (Pack['sections'][number]['statements'][number] & { file: string })[] {
  return packs.filter((file) => existsSync(join(root, file))).flatMap((file) => (parse(readFileSync(join(root, file), 'utf8')) as Pack).sections.flatMap(({ statements }) => statements.map((one) => ({ ...one, file }))));
}
