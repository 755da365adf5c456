import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

import { MastError } from '../shared/mast-error.ts';

/** H: what the file is. T: a table begins. D: rows of it. E: it ends, with its count and hash. Z: the file ends. */
export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'Z';
export type Frame = { readonly kind: FrameKind; readonly content: Buffer };

const kinds = 'HTDEZ';
const headBytes = 5;
/** Longer than anything that is written: a length beyond it is damage, not data. */
const maxContent = 64 << 20;

/** A frame's bytes: kind (1), length of the content (4, big endian), content. */
export function frameBytes(kind: FrameKind, content: Buffer): Buffer {
  const head = Buffer.alloc(headBytes);
  head.write(kind, 0, 'latin1');
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([head, content]);
}

/**
 * The frames of a file, with the SHA-256 over every byte before the last frame. Throws MastError `backup-broken` with the offset where a frame is torn or no frame at all, or
 * bytes follow the last.
 */
export async function* readFrames(path: string): AsyncGenerator<Frame & { readonly before: Buffer }, void, void> {
  const hash = createHash('sha256');
  let pending: Buffer = Buffer.alloc(0);
  let offset = 0;
  let ended = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    pending = pending.length === 0 ? (chunk as Buffer) : Buffer.concat([pending, chunk as Buffer]);
    while (pending.length >= headBytes) {
      const kind = pending.toString('latin1', 0, 1);
      const length = pending.readUInt32BE(1);
      if (ended || !kinds.includes(kind) || length > maxContent) throw new MastError('backup-broken', { reason: 'frame', offset });
      if (pending.length < headBytes + length) break;
      const bytes = pending.subarray(0, headBytes + length);
      const before = kind === 'Z' ? hash.copy().digest() : Buffer.alloc(0);
      hash.update(bytes);
      yield { kind: kind as FrameKind, content: bytes.subarray(headBytes), before };
      pending = pending.subarray(headBytes + length);
      offset += headBytes + length;
      ended = kind === 'Z';
    }
  }
  if (pending.length > 0 || !ended) throw new MastError('backup-broken', { reason: 'torn', offset });
}
