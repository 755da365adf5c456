import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { encodeWindows1252 } from './windows-1252.ts';

/** A file being written; `write` waits while the disk is behind, `close` gives what a manifest needs. */
export type OpenFile = { write(line: string): Promise<void>; close(): Promise<{ bytes: number; sha256: string }> };

/** Lines are gathered up to this many characters before they go to the stream. */
const chunkLength = 65_536;

/** Opens `<path>.part`, which becomes `path` on close: nobody ever sees half a file under its final name. */
export function openFile(path: string, encoding: 'utf-8' | 'windows-1252'): OpenFile {
  const part = `${path}.part`;
  const stream = createWriteStream(part);
  const hash = createHash('sha256');
  let bytes = 0;
  let pending = '';
  const flush = async (): Promise<void> => {
    const chunk = encoding === 'windows-1252' ? encodeWindows1252(pending) : Buffer.from(pending, 'utf8');
    pending = '';
    hash.update(chunk);
    bytes += chunk.length;
    if (!stream.write(chunk)) await once(stream, 'drain');
  };
  return {
    write: async (line) => {
      pending += line;
      if (pending.length >= chunkLength) await flush();
    },
    close: async () => {
      await flush();
      stream.end();
      await once(stream, 'close');
      await rename(part, path);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}
