import { join } from 'node:path';

import { type GateReport, runTool } from './gate.ts';

type Issue = { file: string } & Record<string, unknown>;

/**
 * knip: files nobody reaches, exports nobody uses, dependencies nobody imports or nobody declared. Looked at = files knip analysed, by its
 * own counter.
 */
export async function deadCodeGate(root: string, floor: number): Promise<GateReport> {
  const counter = join(import.meta.dirname, 'knip-count.mjs');
  const done = runTool(root, 'knip/bin/knip.js', ['--no-progress', '--reporter', 'json', '--reporter', counter]);
  const [issueLine, countLine] = done.stdout.split('\n').filter((line) => line.startsWith('{'));
  if (issueLine === undefined || countLine === undefined) {
    return { name: 'dead code', looked: 0, floor, problems: [`knip gave no report (status ${done.status}): ${done.stderr.slice(0, 300)}`] };
  }
  const { issues } = JSON.parse(issueLine) as { issues: Issue[] };
  const { analysed } = JSON.parse(countLine) as { analysed: number };
  const problems = issues.flatMap((issue) =>
    Object.entries(issue).flatMap(([kind, found]) => (Array.isArray(found) && found.length > 0 ? [`${issue.file}: ${kind} ${names(found)}`] : [])),
  );
  return { name: 'dead code', looked: analysed, floor, problems };
}

function names(found: readonly unknown[]): string {
  return found.map((one) => (typeof one === 'object' && one !== null && 'name' in one ? String(one.name) : '?')).join(', ');
}
