import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';

import { demonstrationFolders } from '../src/folders.ts';
import { demonstrationPorts, takenPorts } from '../src/ports.ts';

export type BenchFolder = { ports: ReturnType<typeof demonstrationPorts>; folder: string; folders: ReturnType<typeof demonstrationFolders>; remove: () => Promise<void> };

/** Ports that are free, and a temporary folder for everything a bench makes, its database included. Throws when one of the ports is taken. */
export async function benchFolder(portBase: number): Promise<BenchFolder> {
  const ports = demonstrationPorts(String(portBase));
  const taken = await takenPorts(ports);
  if (taken.length > 0) throw new Error(`these ports are in use: ${taken.join(', ')}; give another with --port-base`);
  const folder = mkdtempSync(join(tmpdir(), 'mast-bench-'));
  // The database's own user has to walk through it; what is secret inside is closed by itself.
  chmodSync(folder, 0o755);
  return {
    ports,
    folder,
    folders: demonstrationFolders(folder),
    remove: async () => {
      await removeEmbeddedPostgres(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
