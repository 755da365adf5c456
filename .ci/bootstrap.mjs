// From a bare clone to a running TypeScript program: install the locked packages, then hand over to the Node that came with them.
// Plain JavaScript on purpose: it and pnpm.mjs are the only files that an older Node (20 or newer) has to read.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { pnpm } from './pnpm.mjs';

const root = resolve(fileURLToPath(new URL('.', import.meta.url)), '..');
const stampFile = join(root, 'node_modules', '.mast-install');

/** @type {(message: string) => never} */
function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function installWanted() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Runs `pnpm install --frozen-lockfile` unless the lock file is the one that was installed last. */
function install() {
  const wanted = installWanted();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  // On standard error, like pnpm's own lines: what a command prints may be read by another program.
  process.stderr.write('Installing the locked packages (first time: a minute or two)…\n');
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const done = spawnSync(npx, ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.error) stop(`npx could not be started (${done.error.name}). npm 9 or newer must be on the PATH.`);
  if (done.status !== 0) stop('The packages could not be installed; the lines above say why. Nothing was started.');
  writeFileSync(stampFile, wanted);
}

/** The Node that is locked for this platform, or this one where it is new enough. */
function findNode() {
  const folder = join(root, 'node_modules', `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, 'bin');
  const program = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return { folder, program };
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 24) return { folder: undefined, program: process.execPath };
  return stop(`MAST needs Node 24 and none is packaged for ${process.platform} ${process.arch}: install Node 24 or newer and run the command again.`);
}

const [script = stop('bootstrap: name the program to run'), ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 20) stop('MAST needs Node 20 or newer to start.');
install();
const node = findNode();
const path = [node.folder, join(root, 'node_modules', '.bin'), process.env['PATH']].filter(Boolean).join(delimiter);
const child = spawn(node.program, [join(root, script), ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
// Ctrl-C reaches the whole group: wait for the child to tidy up. A polite kill of this process alone is passed on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGHUP'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
