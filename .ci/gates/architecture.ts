import { globSync } from 'node:fs';
import { join } from 'node:path';

import { type GateReport, runTool } from './gate.ts';

type Cruise = {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
  modules: { source: string }[];
};

/** dependency-cruiser with the rules of DESIGN section 2. Looked at = our own modules that were cruised. */
export async function architectureGate(root: string, floor: number): Promise<GateReport> {
  const folders = globSync(['core-api', 'openapi', 'connectors', 'embeds', 'examples'], { cwd: root });
  const config = join(import.meta.dirname, '../../.dependency-cruiser.mjs');
  const done = runTool(root, 'dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', config, '--output-type', 'json', ...folders]);
  let cruise: Cruise;
  try {
    cruise = JSON.parse(done.stdout) as Cruise;
  } catch {
    return { name: 'architecture', looked: 0, floor, problems: [`dependency-cruiser gave no report (status ${done.status}): ${done.stderr.slice(0, 300)}`] };
  }
  const problems = cruise.summary.violations.map((found) => `${found.rule.name}: ${found.from} -> ${found.to}`);
  const ours = cruise.modules.filter((module) => module.source.endsWith('.ts') && !module.source.includes('node_modules'));
  return { name: 'architecture', looked: ours.length, floor, problems };
}
