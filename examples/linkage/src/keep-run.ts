import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '../../..');

/** Keeps a run's figures as `.mast/bench/<moment>-<bench>-<commit>.json`, with the machine and whether the tree had uncommitted work; gives the file's name. */
export function keepRun(bench: string, figures: unknown, at = new Date(performance.timeOrigin + performance.now())): string {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const commit = git('rev-parse', '--short=10', 'HEAD');
  const folder = join(root, '.mast', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${bench}-${commit}.json`);
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30), node: process.versions.node, commit, uncommitted: git('status', '--porcelain', '--untracked-files=no') !== '' };
  writeFileSync(file, `${JSON.stringify({ at: at.toISOString(), bench, machine, figures }, undefined, 2)}\n`);
  return relative(root, file);
}
