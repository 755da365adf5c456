import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { root } from './gates.ts';

/**
 * `npm run drill:connector`: from a bare clone of what is committed to a new connector that passes the conformance kit, as somebody does it on a machine that has Node, npm and git: clone, then
 * `npm run create-connector -- drill-register`, which installs, generates, installs and runs the kit. Prints the seconds of each. `-- --cold` with package caches of its own, empty at first, so that
 * everything is downloaded. Exit code 0 when the kit is green; a time is never a failure.
 */
const { values } = parseArgs({ options: { cold: { type: 'boolean', default: false } } });
const folder = mkdtempSync(join(tmpdir(), 'mast-clone-'));
const clone = join(folder, 'mast');
const caches = join(folder, 'caches');
const cold = values.cold ? { npm_config_cache: caches, XDG_CACHE_HOME: caches, XDG_DATA_HOME: caches, PNPM_HOME: join(caches, 'pnpm') } : {};

function timed(what: string, cwd: string, program: string, args: readonly string[]): void {
  const started = performance.now();
  const done = spawnSync(program, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...cold } });
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (done.status !== 0) throw new Error(`${what} failed with ${done.status ?? 'a signal'}`);
}

const started = performance.now();
try {
  timed('clone', folder, 'git', ['clone', '--quiet', root, clone]);
  timed('create-connector', clone, process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', 'create-connector', '--', 'drill-register']);
  console.log(`from a bare clone to a green kit: ${((performance.now() - started) / 1000).toFixed(1)} s (target: 300 s), package caches ${values.cold ? 'empty' : 'as this machine has them'}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the drill could not be run');
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
