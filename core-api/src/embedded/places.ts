import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where the embedded server's parts lie. */
export type Places = {
  readonly dataFolder: string;
  /** Where the programs are copied to when they cannot run where they were installed. */
  readonly programsFolder: string;
  readonly logFile: string;
  readonly credentialsFile: string;
  /** Which process started the server that runs now. */
  readonly starterFile: string;
  /** True when the data does not lie under the MAST folder. */
  readonly elsewhere: boolean;
};

/** For a root installation whose project folder the server's user cannot walk to. */
const systemFolder = '/var/lib/mast';

/**
 * Data under `<mastFolder>/postgres`, except for root with a project inside a private folder, such as `/root`: then under `/var/lib/mast`, in a
 * folder named after a digest of the MAST folder's path. Root's programs always run from a copy there.
 */
export function places(mastFolder: string, root: boolean): Places {
  const home = resolve(mastFolder);
  const elsewhere = root && !isOpenToWalk(home);
  const own = createHash('sha256').update(home).digest('hex').slice(0, 16);
  if (root) mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  return {
    dataFolder: elsewhere ? join(systemFolder, `postgres-${own}`) : join(home, 'postgres'),
    programsFolder: root ? systemFolder : home,
    logFile: join(home, 'postgres.log'),
    credentialsFile: join(home, 'postgres.json'),
    starterFile: join(home, 'postgres.starter'),
    elsewhere,
  };
}

/** Whether any user may pass through the folder and all above it. */
function isOpenToWalk(path: string): boolean {
  if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false;
  return dirname(path) === path || isOpenToWalk(dirname(path));
}
