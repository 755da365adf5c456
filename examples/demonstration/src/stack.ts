import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openDatabase } from './database.ts';
import type { Folders } from './folders.ts';
import { untilHealthy } from './health.ts';
import { runOnce } from './operator.ts';
import type { Ports } from './ports.ts';
import { type ProcessOptions, Processes } from './processes.ts';
import type { Progress } from './progress.ts';

export type Stack = {
  coreUrl: string;
  /** Owner role, for operators. */
  databaseUrl: string;
  /** The service's own role. */
  appDatabaseUrl: string;
  /** Where the database's files lie; undefined for a server of your own. */
  dataFolder: string | undefined;
  processes: Processes;
  /** Ends every child, then the database. */
  stop(): Promise<void>;
};

const coreProgram = fileURLToPath(import.meta.resolve('@mast/core-api/cli'));

/** Names and programs of the children beside the core. */
export type Part = { name: string; program: string; config: object; health?: string };

/**
 * Database, migrations, setup, core API, then the given parts, each waited for. A `databaseUrl` wins over the embedded server; `prepare` makes what a part needs
 * beside it. When anything fails, what was started is ended again.
 */
export async function startStack(wish: { folders: Folders; ports: Ports; setup: object; parts: (coreUrl: string) => readonly Part[]; progress: Progress; databaseUrl?: string | undefined; prepare?: ((databaseUrl: string) => Promise<void>) | undefined; processes?: ProcessOptions | undefined }): Promise<Stack> {
  const { folders, ports, progress } = wish;
  const coreUrl = `http://127.0.0.1:${ports.core}`;
  progress.step(wish.databaseUrl === undefined ? 'starting PostgreSQL' : 'using the database of DATABASE_URL');
  const postgres = await openDatabase(folders, ports, wish.databaseUrl);
  const processes = new Processes(folders.logs, wish.processes);
  const stop = async (): Promise<void> => {
    await processes.stop();
    await postgres.stop();
  };
  try {
    const core = {
      MAST_ENVIRONMENT: 'demonstration',
      MAST_HOME: folders.mast,
      MAST_KEYS: folders.keys,
      MAST_CORE_URL: coreUrl,
      MAST_PORT_BASE: String(ports.core),
      MAST_EMBED_ORIGINS: `http://127.0.0.1:${ports.embeds}`,
      MAST_OWNER_DATABASE_URL: postgres.ownerUrl,
      DATABASE_URL: postgres.appUrl,
    };
    const setupPath = join(folders.mast, 'setup.json');
    writeFileSync(setupPath, JSON.stringify(wish.setup), { mode: 0o600 });
    progress.step('bringing the database up to date');
    await runOnce(coreProgram, ['migrate'], core);
    await runOnce(coreProgram, ['setup', '--file', setupPath], core);
    // It names staff: what is readable does not outlive its use.
    rmSync(setupPath);
    await wish.prepare?.(postgres.ownerUrl);
    progress.step('starting the core API');
    processes.start({ name: 'core-api', script: coreProgram, args: ['serve'], env: core });
    await untilHealthy('the core API', `${coreUrl}/health/ready`, '.mast/logs/core-api.log');
    for (const part of wish.parts(coreUrl)) {
      progress.step(`starting ${part.name}`);
      const config = join(folders.secrets, `${part.name}.config.json`);
      writeFileSync(config, JSON.stringify(part.config), { mode: 0o600 });
      processes.start({ name: part.name, script: part.program, env: { MAST_CHILD_CONFIG: config } });
      if (part.health !== undefined) await untilHealthy(part.name, part.health, `.mast/logs/${part.name}.log`);
    }
    return { coreUrl, databaseUrl: postgres.ownerUrl, appDatabaseUrl: postgres.appUrl, dataFolder: postgres.dataFolder, processes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
