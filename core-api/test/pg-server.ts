import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../src/embedded/start-embedded-postgres.ts';
import { silentLog } from '../src/shared/log.ts';
import { migrate } from '../src/store/migrate.ts';
import { setAppPassword } from '../src/store/set-app-password.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The template database, migrated, as the owner and as the service's role. */
    postgres: { readonly ownerUrl: string; readonly appUrl: string };
  }
}

const prefix = 'mast-test-pg-';

/** One real PostgreSQL for the whole run of `*.pg.test.ts`, in a temporary folder; each test file clones its migrated database (`pg.ts`). */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ mastFolder: folder, port: await freePort(), log: silentLog, durability: 'throwaway' });
  await migrate(server.ownerUrl);
  await setAppPassword(server.ownerUrl, server.appPassword);
  project.provide('postgres', { ownerUrl: server.ownerUrl, appUrl: server.appUrl });
  return async () => {
    await server.stop();
    await removeEmbeddedPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Ends the servers of runs that were killed before they could; those of runs under way are left alone. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix) && existsSync(join(tmpdir(), entry, 'postgres.starter')))) {
    const folder = join(tmpdir(), name);
    await removeEmbeddedPostgres(folder).then(() => rmSync(folder, { recursive: true, force: true }), () => undefined);
  }
}

/** A port nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
