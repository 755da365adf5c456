import { Transform } from 'node:stream';

import { FileRefused } from './file-refused.ts';
import type { DeclaredEncoding } from './encoding.ts';

/** Unpacked bytes per packed byte past which a file is a bomb (judgement: CSV packs 5 to 40 times), looked at after the first megabyte. */
const mostRatio = 250;
const freeBytes = 1_000_000;

/**
 * The bytes of a file on their way to the parser: the byte order mark is taken off, and content that unpacks beyond all measure or is marked
 * as another encoding ends with FileRefused `unpacked-too-large`, `encoding-utf-16`, `encoding-not-as-declared`; content of which something was not
 * unpacked (`isWhole`, asked at the end) with `gzip-broken`.
 */
export function createIntakeGate(encoding: DeclaredEncoding, packedBytes: number, mostBytes: number, isWhole: () => boolean = () => true): Transform {
  let bytes = 0;
  let head: Buffer | undefined = Buffer.alloc(0);
  const opened = (start: Buffer): Buffer => {
    head = undefined;
    const mark = start.subarray(0, 3).toString('hex');
    if (mark.startsWith('fffe') || mark.startsWith('feff')) throw new FileRefused({ rule: 'encoding-utf-16' });
    if (mark !== 'efbbbf') return start;
    if (encoding === 'windows-1252') throw new FileRefused({ rule: 'encoding-not-as-declared' });
    return start.subarray(3);
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      try {
        if (bytes > mostBytes || (bytes > freeBytes && bytes > packedBytes * mostRatio)) throw new FileRefused({ rule: 'unpacked-too-large' });
        if (head === undefined) return next(null, chunk);
        head = Buffer.concat([head, chunk]);
        return head.length < 3 ? next() : next(null, opened(head));
      } catch (error) {
        return next(error instanceof Error ? error : new FileRefused({ rule: 'unreadable' }));
      }
    },
    flush(next) {
      if (!isWhole()) next(new FileRefused({ rule: 'gzip-broken' }));
      else next(null, head === undefined || head.length === 0 ? undefined : head);
    },
  });
}
