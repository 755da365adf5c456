import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's root; everything the demonstration writes is below `<root>/.mast`. */
export const root = join(import.meta.dirname, '../../..');

export type Folders = { mast: string; keys: string; secrets: string; postgres: string; sftp: string; spool: string; logs: string; demoFile: string };

/** Makes the demonstration's folders, readable by this user only where they hold keys or partner files. */
export function demonstrationFolders(): Folders {
  const mast = join(root, '.mast');
  const folders = {
    mast,
    keys: join(mast, 'keys'),
    secrets: join(mast, 'secrets'),
    postgres: join(mast, 'postgres'),
    sftp: join(mast, 'sftp'),
    spool: join(mast, 'spool'),
    logs: join(mast, 'logs'),
    demoFile: join(mast, 'demo.json'),
  };
  for (const folder of [mast, folders.secrets, folders.sftp, folders.spool, folders.logs]) mkdirSync(folder, { recursive: true });
  for (const folder of [folders.secrets, folders.sftp, folders.spool]) chmodSync(folder, 0o700);
  return folders;
}
