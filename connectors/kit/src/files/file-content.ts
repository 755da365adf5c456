import type { FileHandle } from 'node:fs/promises';
import { Readable, pipeline } from 'node:stream';
import type { Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';

import type { DeclaredEncoding } from './encoding.ts';
import { FileRefused } from './file-refused.ts';
import { createIntakeGate } from './intake-gate.ts';

export type FetchedFile = { readonly handle: FileHandle; readonly bytes: number; readonly packed: boolean };
export type ReadLimits = { readonly maxUnpackedBytes: number; readonly maxRowBytes: number };

const chunkBytes = 64 * 1024;

/** The bytes of a fetched file, unpacked, without byte order mark and within the limits. Throws FileRefused as `readRows` does. */
export async function* contentOf(file: FetchedFile, encoding: DeclaredEncoding, limits: ReadLimits): AsyncGenerator<Buffer, void, void> {
  try {
    yield* openContent(file, encoding, limits) as AsyncIterable<Buffer>;
  } catch (error) {
    throw gzipBroken(error);
  }
}

/** The same as one stream, for a parser; its errors are those of zlib and FileRefused. */
export function openContent(file: FetchedFile, encoding: DeclaredEncoding, limits: ReadLimits): Transform {
  const bytes = Readable.from(chunksOf(file.handle), { objectMode: false });
  const gunzip = file.packed ? createGunzip() : undefined;
  // What follows the last packed part is rows that unpacking would pass over in silence.
  const gate = createIntakeGate(encoding, file.bytes, limits.maxUnpackedBytes, () => gunzip === undefined || gunzip.bytesWritten === file.bytes);
  const settled = (): void => undefined;
  if (gunzip === undefined) pipeline(bytes, gate, settled);
  else pipeline(bytes, gunzip, gate, settled);
  return gate;
}

/** The handle's bytes from the start. A file stream would close the handle when it is given up half way. */
export async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer, void, void> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(chunkBytes), 0, chunkBytes, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** An error of unpacking as FileRefused `gzip-broken`; any other as it is. */
export function gzipBroken(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('Z_') ? new FileRefused({ rule: 'gzip-broken' }) : error;
}
