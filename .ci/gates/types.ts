import { globSync, existsSync } from 'node:fs';
import { join } from 'node:path';

import { type GateReport, runTool } from './gate.ts';

/**
 * `tsc -b` over the solution: strict types, and project references as a fence (a relative hop into another package is TS6059 or TS6307).
 * Looked at = packages whose declarations were emitted; a package that is missing from the solution is a problem.
 */
export async function typesGate(root: string, floor: number): Promise<GateReport> {
  const packages = globSync(['core-api', 'openapi', '{connectors,embeds,examples}/*'], { cwd: root }).filter((folder) => existsSync(join(root, folder, 'package.json')));
  const done = runTool(root, 'typescript/bin/tsc', ['-b', '--pretty', 'false']);
  const problems = done.stdout.split('\n').filter((line) => line.includes('error TS'));
  if (done.status !== 0 && problems.length === 0) problems.push(`tsc ended with status ${done.status}`);
  const emitted = packages.filter((folder) => globSync(`${folder}/dist/types/**/*.d.ts`, { cwd: root }).length > 0);
  for (const folder of packages) if (!emitted.includes(folder)) problems.push(`${folder} is not in the solution's tsconfig.json, or holds no code`);
  return { name: 'types', looked: emitted.length, floor, problems };
}
