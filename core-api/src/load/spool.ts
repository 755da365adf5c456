import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A sealed way of writing an address: its number, and the number of the address. */
export type SpoolEntry = { readonly number: number; readonly place: number; readonly sealed: Uint8Array };

/**
 * Keeps sealed rows on disk until it is known which of them may be written: too many for memory. The file has no name from the start, so that it goes with the
 * process; what is in it opens with the organisations' keys alone.
 */
export type Spool = {
  /** Entries as `read-chunk` writes them: number, place and seal, each behind its length. */
  add(entries: Uint8Array): void;
  entries(): Generator<SpoolEntry, void, void>;
  close(): void;
};

const pieceBytes = 1 << 22;
/** Lengths and numbers before a seal. */
const headBytes = 20;

export function openSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), 'mast-load-'));
  const handle = openSync(join(folder, 'spool'), 'w+', 0o600);
  rmSync(folder, { recursive: true });
  let written = 0;
  return {
    add(entries) {
      for (let at = 0; at < entries.length; ) at += writeSync(handle, entries, at, entries.length - at, written + at);
      written += entries.length;
    },
    *entries() {
      let piece = Buffer.alloc(0);
      for (let read = 0; read < written || piece.length > 0; ) {
        const next = Buffer.allocUnsafe(Math.min(pieceBytes, written - read));
        for (let at = 0; at < next.length; ) at += readSync(handle, next, at, next.length - at, read + at);
        read += next.length;
        piece = Buffer.concat([piece, next]);
        let at = 0;
        while (piece.length - at >= headBytes && piece.length - at >= headBytes + piece.readInt32BE(at + 16)) {
          const end = at + headBytes + piece.readInt32BE(at + 16);
          yield { number: piece.readInt32BE(at + 4), place: piece.readInt32BE(at + 12), sealed: piece.subarray(at + headBytes, end) };
          at = end;
        }
        piece = piece.subarray(at);
      }
    },
    close() {
      closeSync(handle);
    },
  };
}
