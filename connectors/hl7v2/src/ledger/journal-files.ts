import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the journal: it holds the messages from this number on, up to the next file's. */
export type Segment = { readonly path: string; readonly firstId: number };

const digits = 16;
const named = /^(\d{16})\.seg$/;

/** The journal's files in the order of arrival. Makes the folder, for this user only. */
export async function listSegments(folder: string): Promise<Segment[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = (await readdir(folder)).filter((name) => named.test(name)).toSorted();
  return names.map((name) => ({ path: join(folder, name), firstId: Number(name.slice(0, digits)) }));
}

/** Opens a new file for messages from this number on, and makes its name durable with its folder. */
export async function createSegment(folder: string, firstId: number): Promise<{ readonly segment: Segment; readonly handle: FileHandle }> {
  const path = join(folder, `${String(firstId).padStart(digits, '0')}.seg`);
  const handle = await open(path, 'w', 0o600);
  await syncFolder(folder);
  return { segment: { path, firstId }, handle };
}

export async function removeSegment({ path }: Segment): Promise<void> {
  await rm(path, { force: true });
}

/** Removes files that were put aside (a write that failed, a file that does not open) and have not changed since this moment. */
export async function removeStrays(folder: string, beforeMs: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (named.test(name)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < beforeMs) await rm(path, { force: true });
  }
}

/** A name in a folder outlives a power cut only when the folder was synced too. Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
