import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Everything the demonstration writes is below `.mast` in the repository's root. */
const demonstrationFolder = join(import.meta.dirname, '../../../.mast');

export type Folders = { mast: string; keys: string; secrets: string; sftp: string; spool: string; fhirFile: string; logs: string; demoFile: string; hostKeyFile: string };

/** Makes the demonstration's folders, readable by this user only where they hold keys or partner files. */
export function demonstrationFolders(mast: string = demonstrationFolder): Folders {
  const folders = {
    mast,
    keys: join(mast, 'keys'),
    secrets: join(mast, 'secrets'),
    sftp: join(mast, 'sftp'),
    spool: join(mast, 'spool'),
    /** What the health board's FHIR server holds. */
    fhirFile: join(mast, 'fhir-server.ndjson'),
    logs: join(mast, 'logs'),
    demoFile: join(mast, 'demo.json'),
    /** The key with which a page of your own signs its launches. */
    hostKeyFile: join(mast, 'your-case.pem'),
  };
  for (const folder of [mast, folders.secrets, folders.sftp, folders.spool, folders.logs]) mkdirSync(folder, { recursive: true });
  for (const folder of [folders.secrets, folders.sftp, folders.spool]) chmodSync(folder, 0o700);
  return folders;
}
