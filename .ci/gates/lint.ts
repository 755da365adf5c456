import { type GateReport, runTool } from './gate.ts';

type LintOutput = { number_of_files: number; diagnostics: { message: string; code: string; filename: string; labels: { span: { line: number } }[] }[] };

/** oxlint, type-aware, errors only. Looked at = files linted. */
export async function lintGate(root: string, floor: number): Promise<GateReport> {
  const done = runTool(root, 'oxlint/bin/oxlint', ['--type-aware', '--config', '.oxlintrc.json', '--format', 'json', '.']);
  let output: LintOutput;
  try {
    output = JSON.parse(done.stdout) as LintOutput;
  } catch {
    return { name: 'lint', looked: 0, floor, problems: [`oxlint gave no report (status ${done.status}): ${done.stderr.slice(0, 300)}`] };
  }
  const problems = output.diagnostics.map((found) => `${found.filename}:${found.labels[0]?.span.line ?? 0} ${found.code} ${found.message}`);
  return { name: 'lint', looked: output.number_of_files, floor, problems };
}
