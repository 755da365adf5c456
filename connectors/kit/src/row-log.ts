import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** What a log file begins with: what it is, the salt of its digests, and of a listing under way its digest (0 of a log). */
const magic = Buffer.from('MASTROW2');
const saltBytes = 32;
const headerBytes = magic.length + saltBytes + 8;
/** Digest of a reference, digest of its content; 0 for one that is gone. */
export const entryBytes = 16;
/** Bytes of a piece in which a log is read: a log of a million rows is never in memory whole. */
const pieceBytes = 65_536 * entryBytes;

/** A file of fixed entries that is only ever added to. */
export type RowLog = {
  readonly salt: Buffer;
  readonly listing: bigint;
  /** How long it is. */
  bytes(): number;
  append(entries: Buffer): Promise<void>;
  /** Resolves when all of it is on the disk. */
  sync(): Promise<void>;
  /** All entries, oldest first, in pieces of whole entries; one piece is used before the next is asked for. */
  pieces(): AsyncGenerator<Buffer, void, void>;
  /** Takes the place of the log at this path in one step. */
  moveTo(path: string): Promise<void>;
  remove(): Promise<void>;
  close(): Promise<void>;
};

/** Makes a new, empty log, in the place of whatever was there. */
export async function createRowLog(path: string, salt: Buffer = randomBytes(saltBytes), listing = 0n): Promise<RowLog> {
  const header = Buffer.alloc(headerBytes);
  magic.copy(header);
  salt.copy(header, magic.length);
  header.writeBigUInt64BE(listing, headerBytes - 8);
  const handle = await open(path, 'w+', 0o600);
  await handle.write(header, 0, headerBytes, 0);
  return logOf(handle, path, salt, listing, headerBytes);
}

/** The log at a path, cut to its last whole entry; undefined where there is none, or something else. */
export async function openRowLog(path: string): Promise<RowLog | undefined> {
  const handle = await open(path, 'r+').catch(() => undefined);
  if (handle === undefined) return undefined;
  const header = Buffer.alloc(headerBytes);
  const { bytesRead } = await handle.read(header, 0, headerBytes, 0);
  if (bytesRead < headerBytes || !header.subarray(0, magic.length).equals(magic)) {
    await handle.close();
    return undefined;
  }
  const { size } = await handle.stat();
  const end = size - ((size - headerBytes) % entryBytes);
  if (end !== size) await handle.truncate(end);
  return logOf(handle, path, header.subarray(magic.length, magic.length + saltBytes), header.readBigUInt64BE(headerBytes - 8), end);
}

/** What a log at a path holds, without touching it: a runner may be adding to it. Undefined where there is none. */
export async function readRowLog(path: string): Promise<{ readonly salt: Buffer; readonly entries: Buffer } | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined || bytes.length < headerBytes || !bytes.subarray(0, magic.length).equals(magic)) return undefined;
  const end = bytes.length - ((bytes.length - headerBytes) % entryBytes);
  return { salt: bytes.subarray(magic.length, magic.length + saltBytes), entries: bytes.subarray(headerBytes, end) };
}

function logOf(handle: FileHandle, path: string, salt: Buffer, listing: bigint, size: number): RowLog {
  let [end, at] = [size, path];
  return {
    salt, listing,
    bytes: () => end,
    sync: () => handle.sync(),
    append: async (entries) => {
      await handle.write(entries, 0, entries.length, end);
      end += entries.length;
    },
    pieces: async function* () {
      const piece = Buffer.alloc(Math.min(pieceBytes, end - headerBytes));
      for (let from = headerBytes; from < end; ) {
        const { bytesRead } = await handle.read(piece, 0, Math.min(piece.length, end - from), from);
        const whole = bytesRead - (bytesRead % entryBytes);
        if (whole === 0) return;
        yield piece.subarray(0, whole);
        from += whole;
      }
    },
    moveTo: async (to) => {
      await rename(at, to);
      at = to;
    },
    remove: async () => {
      await handle.close();
      await rm(at, { force: true });
    },
    close: () => handle.close(),
  };
}
