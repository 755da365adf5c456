import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import type { TestDatabase } from './pg.ts';

/** A service in a process of its own. */
export type SecondProcess = { readonly url: string; stop(): Promise<void> };

/** Starts the service on a test's database and keys as another process would run it; resolves when it listens. */
export async function startSecondProcess(database: Pick<TestDatabase, 'appUrl' | 'keysFolder'>, coreUrl: string): Promise<SecondProcess> {
  const file = fileURLToPath(new URL('second-process.ts', import.meta.url));
  const child = spawn(process.execPath, [file, database.appUrl, database.keysFolder, coreUrl], { stdio: ['pipe', 'pipe', 'ignore'] });
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    url,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
