import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { MastError } from '../shared/mast-error.ts';

/** Small secret files in one folder, readable by this user alone. */
export type KeyFolder = {
  /** The file's bytes; undefined when there is none. */
  read(name: string): Buffer | undefined;
  exists(name: string): boolean;
  /** Writes a new file, durable before it returns, and gives what stands there: a writer that came first wins. */
  create(name: string, content: Buffer): Buffer;
  /** Overwrites once, then unlinks. On copy-on-write disks the overwrite is no promise; the ledger and the backup policy are. */
  destroy(name: string): void;
  /** Puts new content in the place of the old, or of none, whole: a kill leaves the one or the other. Durable before it returns. */
  replace(name: string, content: Buffer): void;
};

/** Bits that let somebody else in. */
const others = 0o077;

/**
 * Opens the folder, or with `make` makes it: 0700, files 0600. Without `make` one that is not there is refused (MastError `keys-missing`). A folder or
 * file that others can read is refused (MastError `keys-exposed`), not silently mended, because what it held may be known by now. Not checked on Windows, where the bits mean nothing.
 */
export function openKeyFolder(root: string, make: boolean): KeyFolder {
  if (make) mkdirSync(root, { recursive: true, mode: 0o700 });
  else if (!existsSync(root)) throw new MastError('keys-missing', { folder: root });
  requirePrivate(root);

  const path = (name: string): string => join(root, name);
  function read(name: string): Buffer | undefined {
    if (!existsSync(path(name))) return undefined;
    requirePrivate(path(name));
    return readFileSync(path(name));
  }
  return {
    read,
    exists: (name) => existsSync(path(name)),
    create(name, content) {
      mkdirSync(dirname(path(name)), { recursive: true, mode: 0o700 });
      const draft = `${path(name)}.${randomBytes(6).toString('hex')}.draft`;
      writeDurably(draft, content, 'wx');
      try {
        linkSync(draft, path(name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      } finally {
        rmSync(draft, { force: true });
      }
      syncFolder(dirname(path(name)));
      return read(name) ?? content;
    },
    destroy(name) {
      const length = read(name)?.length;
      if (length === undefined) return;
      writeDurably(path(name), randomBytes(length), 'r+');
      rmSync(path(name));
      syncFolder(dirname(path(name)));
    },
    replace(name, content) {
      const draft = `${path(name)}.${randomBytes(6).toString('hex')}.draft`;
      writeDurably(draft, content, 'wx');
      renameSync(draft, path(name));
      syncFolder(dirname(path(name)));
    },
  };
}

function writeDurably(path: string, content: Buffer, flags: string): void {
  const file = openSync(path, flags, 0o600);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A new name is durable only once its folder is; Windows cannot open folders. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function requirePrivate(path: string): void {
  if (process.platform !== 'win32' && (lstatSync(path).mode & others) !== 0) throw new MastError('keys-exposed', { path });
}
