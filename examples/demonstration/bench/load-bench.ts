import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { removeEmbeddedPostgres, startEmbeddedPostgres } from '@mast/core-api/embedded';
import { storeFacts } from '@mast/core-api/testing';
import { registerFeeds, registerOrganisations, writeRegisters } from '@mast/example-population';

import { type Machine, machine } from './machine.ts';

export type LoadWish = { seed: number; records: number; port: number; threads?: number | undefined };

/** One first load. Rows, seconds, CPU seconds of the program and of the database, the program's greatest memory (all its threads), bytes. */
export type LoadRun = {
  at: string;
  machine: Machine & { postgres: string };
  population: { seed: number; records: number; bytes: number };
  load: Record<string, unknown>;
  rowsPerSecond: number;
  cpuMicrosecondsPerRow: { program: number; database: number };
  databaseCpuSeconds: number;
  databaseBytes: number;
};

/** The program's ticks of CPU time in `/proc` (sysconf CLK_TCK, 100 on Linux). */
const ticksPerSecond = 100;

/** Writes a population's files, and loads them into a database of its own as an operator does: `mast setup`, `mast load`. Linux, for the database's CPU time. */
export async function loadBench({ seed, records, port, threads }: LoadWish, say: (line: string) => void): Promise<LoadRun> {
  const here = machine();
  const folder = mkdtempSync(join(tmpdir(), 'mast-load-bench-'));
  chmodSync(folder, 0o755);
  const files = join(folder, 'files');
  try {
    say(`writing ${records} records`);
    const written = writeRegisters(files, { profile: 'agencies', withoutPlaceholders: true, seed, records }, () => undefined);
    writeFileSync(join(folder, 'setup.json'), JSON.stringify({ environment: 'demonstration', organisations: registerOrganisations, feeds: registerFeeds, agreements: [], accounts: [], hosts: [], connectorClients: [] }));
    const home = join(folder, 'home');
    const server = await startEmbeddedPostgres({ mastFolder: home, port, log: { info: () => undefined, error: () => undefined } });
    try {
      const mast = async (...words: string[]): Promise<string> => run(words, { MAST_ENVIRONMENT: 'demonstration', MAST_HOME: home, DATABASE_URL: server.appUrl, MAST_OWNER_DATABASE_URL: server.ownerUrl }, say);
      await mast('setup', '--file', join(folder, 'setup.json'));
      const before = cpuSeconds(server.pid);
      const started = performance.now();
      const load = JSON.parse(await mast('load', '--dir', files, ...(threads === undefined ? [] : ['--threads', String(threads)]))) as Record<string, unknown>;
      const seconds = (performance.now() - started) / 1000;
      const databaseCpuSeconds = Math.round(cpuSeconds(server.pid) - before);
      const facts = await storeFacts(server.ownerUrl);
      return {
        at: new Date(performance.timeOrigin + performance.now()).toISOString(),
        machine: { ...here, postgres: facts.serverVersion },
        population: { seed, records: written.rows, bytes: written.files.reduce((sum, { bytes }) => sum + bytes, 0) },
        load,
        rowsPerSecond: Math.round(written.rows / seconds),
        cpuMicrosecondsPerRow: { program: Math.round((Number(load['cpuSeconds']) / written.rows) * 1e6), database: Math.round((databaseCpuSeconds / written.rows) * 1e6) },
        databaseCpuSeconds,
        databaseBytes: facts.databaseBytes,
      };
    } finally {
      await server.stop();
      await removeEmbeddedPostgres(home);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the command line; what it prints. What it says on the way is passed on. */
async function run(words: readonly string[], environment: Record<string, string>, say: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [fileURLToPath(import.meta.resolve('@mast/core-api/cli')), ...words], { env: environment, maxBuffer: 1 << 24 }, (error, stdout) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`mast ${words[0]} failed: ${stdout}`));
    });
    child.stderr?.on('data', (text: string | Buffer) => {
      for (const line of text.toString().trim().split('\n')) say(line);
    });
  });
}

/** CPU seconds of a server and of all its processes that have ended (proc(5), stat: utime to cstime), and of those that run. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
}
