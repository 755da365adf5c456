import { execFileSync } from 'node:child_process';
import { globSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { GateReport } from './gate.ts';

/** Lines; style.md: 300 hard for source, 500 for tests. Tables and generated files are free. */
const maxSourceLines = 300;
const maxTestLines = 500;
/** Places that only one machine or network knows. A registry address in the lock file would tie every clone to one mirror. */
const foreign = [/https?:\/\/registry\./, /\/root\//, /\/home\/[a-z]/, /verdaccio/i];
const exempt = /(^|\/)(dist|planted|generated|fixtures|cases|node_modules|\.mast)\//;
const table = /(\.table|-table|tables?\/.*|\/data\/.*|model\/.*)\.(ts|json)$/;

/**
 * House rules no other tool holds: file sizes, unique ADR numbers, no address of one machine or registry in the tree. Looked at = files read.
 */
export async function shapeGate(root: string, floor: number): Promise<GateReport> {
  const files = listFiles(root).filter((file) => !exempt.test(file) && existsSync(join(root, file)));
  const text = files.filter((file) => /\.(ts|mjs|json|md|ya?ml|sql|css|html|sh)$/.test(file) || file.endsWith('.ci/run'));
  const problems: string[] = [];
  for (const file of text) {
    const content = readFileSync(join(root, file), 'utf8');
    if (/\.(ts|mjs|css)$/.test(file) && !table.test(file)) {
      const lines = content.split('\n').length - 1;
      const limit = /\.test\.ts$|\/test\//.test(file) ? maxTestLines : maxSourceLines;
      if (lines > limit) problems.push(`${file}: ${lines} lines, ${limit} allowed: split it by duty`);
    }
    if (!file.endsWith('gates/shape.ts')) for (const pattern of foreign) if (pattern.test(content)) problems.push(`${file}: names a machine or registry (${pattern.source})`);
  }
  problems.push(...doubledAdrNumbers(root));
  return { name: 'shape', looked: text.length, floor, problems };
}

function listFiles(root: string): string[] {
  try {
    return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n').filter(Boolean);
  } catch {
    return globSync('**/*.*', { cwd: root });
  }
}

function doubledAdrNumbers(root: string): string[] {
  const numbers = globSync('docs/adr/*.md', { cwd: root }).map((file) => file.slice('docs/adr/'.length, 'docs/adr/'.length + 4));
  return numbers.filter((number, at) => numbers.indexOf(number) !== at).map((number) => `docs/adr: number ${number} is used twice`);
}
