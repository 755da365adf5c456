import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

import type { CheckedCapability } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';

const chunkBytes = 256 * 1024;

/** Opens a plain file without following a link in its place. Throws `transient/folder-unreadable` for anything else. */
export async function withPlainFile<Value>(path: string, use: (file: FileHandle) => Promise<Value>): Promise<Value> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    if (!(await file.stat()).isFile()) throw new ConnectorError('transient', 'folder-unreadable');
    return await use(file);
  } finally {
    await file.close();
  }
}

/** The first bytes of an open file. */
export async function headOf(file: FileHandle, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
  return buffer.subarray(0, bytesRead);
}

/** Copies one open file into another, from the start, and says what came; stops past `mostBytes`. */
export async function copyFile(from: FileHandle, into: FileHandle, mostBytes: number, signal: AbortSignal): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(chunkBytes);
  await into.truncate(0);
  for (let bytes = 0; ; ) {
    signal.throwIfAborted();
    const { bytesRead } = await from.read(buffer, 0, chunkBytes, bytes);
    if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
    hash.update(buffer.subarray(0, bytesRead));
    await into.write(buffer, 0, bytesRead, bytes);
    bytes += bytesRead;
    if (bytes > mostBytes) return { bytes, sha256: '' };
  }
}

/** Whether a folder is there and may be used so. `mode` as for access(2). Codes: `<prefix>-missing`, `<prefix>-denied`. */
export async function triedFolder(capability: string, folder: string, mode: number, prefix: string): Promise<CheckedCapability> {
  try {
    await access(folder, mode | constants.X_OK);
    return { capability, ok: true };
  } catch (error) {
    return { capability, ok: false, code: `${prefix}-${codeOf(error) === 'ENOENT' ? 'missing' : 'denied'}` };
  }
}

/** Foreign errors end here: their texts name paths. Codes: `<prefix>-denied`, `<prefix>-missing`, `<prefix>-unreadable`, and `system/disk-full`. */
export async function guardedFiles<Value>(prefix: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConnectorError) throw error;
    const code = codeOf(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new ConnectorError('system', 'disk-full');
    if (code === 'EACCES' || code === 'EPERM') throw new ConnectorError('config', `${prefix}-denied`);
    throw code === 'ENOENT' || code === 'ENOTDIR' ? new ConnectorError('config', `${prefix}-missing`) : new ConnectorError('transient', `${prefix}-unreadable`);
  }
}

export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
