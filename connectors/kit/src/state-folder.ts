import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** A feed's own folder on disk: small JSON values that survive a restart, and temporary files that do not survive their reader. */
export type StateFolder = {
  /** The value last written under this name, or undefined. Parse it: an older version may have written it. */
  read(name: string): Promise<unknown>;
  /** Replaces the value in one step: a reader sees the old one or the new one. */
  write(name: string, value: unknown): Promise<void>;
  /**
   * An open file without a name: its content goes when the handle is closed or the process dies, however it dies. For the contents of a
   * partner's file while they are checked.
   */
  temporaryFile(): Promise<FileHandle>;
};

/** Opens (makes) a state folder that only this user can read. */
export async function openStateFolder(path: string): Promise<StateFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  return {
    read: async (name) => {
      const text = await readFile(join(path, `${name}.json`), 'utf8').catch(missingIsUndefined);
      return text === undefined ? undefined : parsed(text);
    },
    write: async (name, value) => {
      const part = join(path, `${name}.json.part`);
      await writeFile(part, JSON.stringify(value), { mode: 0o600 });
      await rename(part, join(path, `${name}.json`));
    },
    temporaryFile: async () => {
      const file = join(path, `incoming-${randomBytes(8).toString('hex')}`);
      const handle = await open(file, 'wx+', 0o600);
      await rm(file);
      return handle;
    },
  };
}

function missingIsUndefined(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

/** A damaged state counts as none: the connector then reads again from what core-api holds. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
