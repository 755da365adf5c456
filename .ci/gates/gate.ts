import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What one gate saw. A gate that looked at too little has failed, whatever it found: a rule that matches nothing passes. */
export type GateReport = {
  name: string;
  /** How many files (or modules) the gate really looked at. */
  looked: number;
  /** Fewer than this many and the gate is off, not green. */
  floor: number;
  /** One line each; empty when the tree is clean. */
  problems: string[];
  /** A figure that is told beside it, where the gate has one. */
  says?: string;
};

/** The installed program of that name, started by this Node; never a shell. */
export function runTool(root: string, packagePath: string, args: readonly string[]): { status: number; stdout: string; stderr: string } {
  const tool = join(import.meta.dirname, '../../node_modules', packagePath);
  const done = spawnSync(process.execPath, [tool, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  return { status: done.status ?? 1, stdout: done.stdout, stderr: done.stderr };
}

/** True when the gate looked at enough and found nothing. */
export function isGreen(report: GateReport): boolean {
  return report.problems.length === 0 && report.looked >= report.floor;
}

/** The line that a gate's report makes, as CI prints it. */
export function gateLine(report: GateReport): string {
  return `${isGreen(report) ? 'ok  ' : 'FAIL'} ${report.name}: looked at ${report.looked} (floor ${report.floor})${report.says === undefined ? '' : `; ${report.says}`}`;
}
