import { type GateReport, runTool } from './gate.ts';

type Issue = { file: string } & Record<string, unknown>;

/**
 * knip: files nobody reaches, exports nobody uses, dependencies nobody imports or nobody declared. Looked at = files in the project, from
 * knip's own counters.
 */
export async function deadCodeGate(root: string, floor: number): Promise<GateReport> {
  const json = runTool(root, 'knip/bin/knip.js', ['--reporter', 'json', '--no-progress']);
  const counters = runTool(root, 'knip/bin/knip.js', ['--no-progress', '--reporter', 'symbols', '--debug']);
  const looked = countProjectFiles(`${counters.stdout}\n${counters.stderr}`);
  let issues: Issue[];
  try {
    issues = (JSON.parse(json.stdout) as { issues: Issue[] }).issues;
  } catch {
    return { name: 'dead code', looked: 0, floor, problems: [`knip gave no report (status ${json.status}): ${json.stderr.slice(0, 300)}`] };
  }
  const problems = issues.flatMap((issue) =>
    Object.entries(issue).flatMap(([kind, found]) => (Array.isArray(found) && found.length > 0 ? [`${issue.file}: ${kind} ${JSON.stringify(found).slice(0, 200)}`] : [])),
  );
  return { name: 'dead code', looked, floor, problems };
}

function countProjectFiles(debugOutput: string): number {
  return new Set(debugOutput.match(/[\w./-]+\.ts\b/g) ?? []).size;
}
