import { constants } from 'node:fs';
import { lstat, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import type { CheckedCapability } from '../connector.ts';
import type { Listed } from '../files/choose-file.ts';
import { codeOf, copyFile, guardedFiles, headOf, triedFolder, withPlainFile } from './local-files.ts';
import type { Mailbox } from './mailbox.ts';

/** Drop folders on this machine: spread it into a connector's schema. */
export const folderFields = {
  inbox: z.string().startsWith('/').describe('Folder into which the partner puts files'),
  outbox: z.string().startsWith('/').describe('Folder into which result files are written'),
};
type Folders = z.infer<z.ZodObject<typeof folderFields>>;

const prefix = 'folder';

/** Whether the folders are there and may be emptied and written. */
export async function checkFolder({ inbox, outbox }: Folders): Promise<readonly CheckedCapability[]> {
  return [await triedFolder('read-inbox', inbox, constants.R_OK | constants.W_OK, prefix), await triedFolder('write-outbox', outbox, constants.W_OK, prefix)];
}

/** Two folders as a partner's mailbox. Links are not followed. Errors of every call: `config/folder-denied`, `config/folder-missing`, `transient/folder-unreadable`, `system/disk-full`. */
export function createFolderMailbox({ inbox, outbox }: Folders): Mailbox {
  const guarded = <Value>(work: () => Promise<Value>): Promise<Value> => guardedFiles(prefix, work);
  const look = async (name: string): Promise<Listed[]> => {
    const found = await lstat(join(inbox, name)).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    return found?.isFile() === true ? [{ name, size: found.size, modifiedMs: Math.round(found.mtimeMs) }] : [];
  };
  const list = (): Promise<Listed[]> => guarded(async () => (await Promise.all((await readdir(inbox)).map(look))).flat());
  return {
    list,
    read: (name) => guarded(() => withPlainFile(join(inbox, name), async (file) => (await file.readFile()).toString('utf8'))),
    head: (name, bytes) => guarded(() => withPlainFile(join(inbox, name), (file) => headOf(file, bytes))),
    fetch: (name, into, mostBytes, signal) => guarded(() => withPlainFile(join(inbox, name), (file) => copyFile(file, into, mostBytes, signal))),
    answer: (name, text) => guarded(async () => {
      await writeFile(join(outbox, `${name}.part`), text, { mode: 0o640 });
      await rename(join(outbox, `${name}.part`), join(outbox, name));
    }),
    remove: (files) => guarded(async () => {
      const there = (await Promise.all(files.map(({ name }) => look(name)))).flat();
      if (there.some((now) => !files.some(({ name, size, modifiedMs }) => name === now.name && size === now.size && modifiedMs === now.modifiedMs))) return false;
      for (const { name } of there) await rm(join(inbox, name), { force: true });
      return true;
    }),
    close: async () => undefined,
  };
}
