import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { GateReport } from './gate.ts';

type Workspace = { catalog?: Record<string, string>; allowBuilds?: Record<string, boolean>; minimumReleaseAge?: number; strictDepBuilds?: boolean };
type Manifest = Record<string, Record<string, string> | undefined>;

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
/** A week, in minutes: npm worms of 2025-26 lived for days. */
const leastAgeMinutes = 10_080;

/**
 * The install is safe: one exact version of each outside package, none younger than a week when it was locked, and no package that runs a script.
 * Looked at = dependencies declared in the workspace's manifests.
 */
export async function installGate(root: string, floor: number): Promise<GateReport> {
  const problems: string[] = [];
  const workspace = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')) as Workspace;
  for (const [name, version] of Object.entries(workspace.catalog ?? {})) if (!exact.test(version)) problems.push(`catalog: ${name} is not pinned exactly`);
  for (const [name, allowed] of Object.entries(workspace.allowBuilds ?? {})) if (allowed) problems.push(`allowBuilds: ${name} may run a script at install`);
  if (workspace.strictDepBuilds !== true) problems.push('strictDepBuilds is off: an unknown install script would only be warned of');
  if ((workspace.minimumReleaseAge ?? 0) < leastAgeMinutes) problems.push('minimumReleaseAge is less than a week');
  let looked = 0;
  for (const file of globSync(['package.json', 'core-api/package.json', 'openapi/package.json', '{connectors,embeds,examples}/*/package.json'], { cwd: root })) {
    const manifest = JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest;
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
        looked += 1;
        if (version !== 'catalog:' && version !== 'workspace:*' && !exact.test(version)) problems.push(`${file}: ${name} is not pinned exactly`);
      }
    }
  }
  return { name: 'install', looked, floor, problems };
}
