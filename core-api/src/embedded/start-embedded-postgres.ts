import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Log } from '../shared/log.ts';
import { MastError } from '../shared/mast-error.ts';
import { isAnswering } from '../store/is-answering.ts';
import { makeOwner } from '../store/make-owner.ts';
import type { Credentials } from './credentials.ts';
import { embeddedUrls, makeCredentials, readCredentials, saveCredentials } from './credentials.ts';
import { initialise } from './initialise.ts';
import { nativeFolder } from './native-folder.ts';
import type { Places } from './places.ts';
import { places } from './places.ts';
import { processMark, requireNoStarter, stopLeftover, stopServer } from './postmaster.ts';
import type { RunAs } from './run-as.ts';
import { runAs } from './run-as.ts';
import { serverEnvironment } from './server-environment.ts';
import type { Durability } from './server-flags.ts';
import { serverFlags } from './server-flags.ts';

export type EmbeddedPostgres = {
  /** Role `mast_owner`: migrations, setup, operators. It passes row-level security and sees sealed rows. */
  readonly ownerUrl: string;
  /** Role `mast_app`, the service's; usable after `migrate` and `setAppPassword(ownerUrl, appPassword)`. */
  readonly appUrl: string;
  readonly appPassword: string;
  readonly dataFolder: string;
  readonly logFile: string;
  readonly pid: number;
  /** Fast shutdown; resolves when the server's process is gone. Safe to call twice. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Folder of everything this installation keeps, usually `.mast`. */
  readonly mastFolder: string;
  readonly port: number;
  readonly log: Log;
  readonly durability?: Durability | undefined;
};

/** Recovery after a crash reads the log since the last checkpoint: seconds here, but a slow disk gets its time. */
const startWithinMs = 60_000;

/**
 * Starts a real PostgreSQL on 127.0.0.1, making the cluster and the database `mast` on the first run and resuming it afterwards, also after a crash
 * or a killed parent. The server runs in a process group of its own, so that Ctrl-C reaches the program first, which then calls `stop`.
 * Rejects with MastError `database-in-use`, `database-not-made`, `database-not-started` (see the log file), `no-postgres-user`, `no-postgres-for-platform`.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const as = runAs();
  mkdirSync(options.mastFolder, { recursive: true, mode: 0o755 });
  const at = places(options.mastFolder, as.uid !== undefined);
  const native = nativeFolder(at.programsFolder, as.uid !== undefined);
  if (at.elsewhere) options.log.info('postgres.data-elsewhere', { folder: at.dataFolder, why: 'the server runs as another user, who cannot reach the project folder' });
  if (await stopLeftover(at.dataFolder, readMark(at))) options.log.info('postgres.leftover-stopped');

  writeFileSync(at.starterFile, processMark(process.pid), { mode: 0o600 });
  const resumed = existsSync(join(at.dataFolder, 'PG_VERSION')) ? readCredentials(at.credentialsFile) : undefined;
  const credentials = resumed ?? (await makeCluster(native.path, at, as, options.log));

  const urls = embeddedUrls(credentials, options.port);
  const child = await launch(native.path, at, options, as, urls.superUrl);
  await makeOwner(urls.superUrl, credentials.owner);
  const { pid } = child;
  options.log.info('postgres.ready', { port: options.port, folder: at.dataFolder, version: native.version, fresh: resumed === undefined });
  return {
    ownerUrl: urls.ownerUrl,
    appUrl: urls.appUrl,
    appPassword: credentials.app,
    dataFolder: at.dataFolder,
    logFile: at.logFile,
    pid: pid ?? 0,
    async stop() {
      if (pid !== undefined && child.exitCode === null) await stopServer(pid);
      if (readMark(at) === processMark(process.pid)) rmSync(at.starterFile, { force: true });
    },
  };
}

/**
 * Removes the cluster, its passwords and its log, wherever they lie; for `--fresh`. Stops a server that was left running on it. Rejects with MastError
 * `database-in-use` while another process has it.
 */
export async function removeEmbeddedPostgres(mastFolder: string): Promise<void> {
  const at = places(mastFolder, process.getuid?.() === 0);
  requireNoStarter(readMark(at));
  await stopLeftover(at.dataFolder, undefined);
  for (const path of [at.dataFolder, at.logFile, at.credentialsFile, at.starterFile]) rmSync(path, { recursive: true, force: true });
}

function readMark(at: Places): string | undefined {
  return existsSync(at.starterFile) ? readFileSync(at.starterFile, 'utf8') : undefined;
}

/** What is there without its passwords, or half made, nobody can open; it goes. The passwords are kept last, so that they mean a whole cluster. */
async function makeCluster(native: string, at: Places, as: RunAs, log: Log): Promise<Credentials> {
  if (existsSync(at.dataFolder)) log.info('postgres.unusable-data-removed', { folder: at.dataFolder });
  rmSync(at.dataFolder, { recursive: true, force: true });
  const credentials = makeCredentials();
  await initialise(native, at.dataFolder, credentials.superuser, as);
  saveCredentials(at.credentialsFile, credentials);
  return credentials;
}

/** After a kill, backends of the old server may hold its shared memory for a moment: then the new one gives up at once and is started again. */
async function launch(native: string, at: Places, options: EmbeddedOptions, as: RunAs, superUrl: string): Promise<ChildProcess> {
  for (let waitedMs = 0; waitedMs < startWithinMs; waitedMs += 500) {
    const child = spawnServer(native, at, options, as);
    for (; waitedMs < startWithinMs && child.exitCode === null && child.signalCode === null; waitedMs += 25) {
      if (await isAnswering(superUrl)) return child;
      await pause(25);
    }
    if (child.exitCode === null && child.pid !== undefined) await stopServer(child.pid);
    if (!existsSync(join(at.dataFolder, 'postmaster.pid'))) break;
    await pause(500);
  }
  throw new MastError('database-not-started', { log: at.logFile, port: options.port });
}

function spawnServer(native: string, at: Places, options: EmbeddedOptions, as: RunAs): ChildProcess {
  const log = openSync(at.logFile, 'a', 0o600);
  try {
    const flags = serverFlags(options.port, options.durability ?? 'lasting');
    const child = spawn(join(native, 'bin', 'postgres'), ['-D', at.dataFolder, ...flags], { ...as, detached: true, cwd: at.dataFolder, env: serverEnvironment(), stdio: ['ignore', log, log] });
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}
