import { createHmac, createSecretKey } from 'node:crypto';

import { sha256Block, sha256Start } from './sha256-block.ts';

/**
 * HMAC-SHA-256 (RFC 2104) of `label`, a zero byte and `text`; the eight words of the digest, which the next call overwrites. The label keeps duties apart under
 * one key; the zero byte keeps label and text apart.
 */
export type KeyedHash = (label: string, text: string) => Readonly<Int32Array>;

/** Bytes of one block of SHA-256, and of what its padding needs at least. */
const blockBytes = 64;
const paddingBytes = 9;
/** Longer texts go to OpenSSL: per byte it is faster, per call slower (measured 2026-11-21: 40 bytes 0.7 against 2.4 microseconds; 640 bytes 4.2 against 3.5). */
const mostBytes = 448;

/**
 * The same values as `createHmac('sha256', secret)`, four times as fast on look-up keys, of which ingest makes dozens for a record: most of a call to OpenSSL is
 * making its objects. The two blocks that hold the key are hashed once, here.
 */
export function keyedHash(secret: Buffer): KeyedHash {
  const key = createSecretKey(secret);
  const inner = stateAfter(secret, 0x36);
  const outer = stateAfter(secret, 0x5c);
  const bytes = Buffer.alloc(mostBytes + blockBytes + paddingBytes);
  const words = new Int32Array(blockBytes / 4);
  const last = new Int32Array(blockBytes / 4);
  last[8] = 1 << 31;
  last[15] = (blockBytes + 32) * 8;
  const digest = new Int32Array(8);

  return (label, text) => {
    const length = write(bytes, label, text);
    if (length === undefined) return wordsOf(createHmac('sha256', key).update(`${label}\0${text}`).digest(), digest);
    const blocks = Math.ceil((length + paddingBytes) / blockBytes);
    bytes[length] = 0x80;
    bytes.fill(0, length + 1, blocks * blockBytes);
    bytes.writeUInt32BE((length + blockBytes) * 8, blocks * blockBytes - 4);
    digest.set(inner);
    for (let block = 0; block < blocks; block += 1) {
      for (let at = 0; at < 16; at += 1) words[at] = readWord(bytes, block * blockBytes + at * 4);
      sha256Block(digest, words, 0);
    }
    last.set(digest);
    digest.set(outer);
    sha256Block(digest, last, 0);
    return digest;
  };
}

/** The state after the key's block (RFC 2104 section 2; keys here are 32 bytes, shorter than a block). */
function stateAfter(secret: Buffer, pad: number): Int32Array {
  const block = Buffer.alloc(blockBytes, pad);
  for (const [at, byte] of secret.entries()) block[at] = byte ^ pad;
  const state = Int32Array.from(sha256Start);
  sha256Block(state, Int32Array.from({ length: 16 }, (_, at) => readWord(block, at * 4)), 0);
  block.fill(0);
  return state;
}

/** Label, zero byte and text in UTF-8; how many bytes, or undefined where they may be too many. */
function write(bytes: Buffer, label: string, text: string): number | undefined {
  if ((label.length + text.length) * 3 >= mostBytes) return undefined;
  let at = 0;
  for (let index = 0; index < label.length; index += 1, at += 1) bytes[at] = label.charCodeAt(index);
  bytes[at] = 0;
  at += 1;
  const start = at;
  for (let index = 0; index < text.length; index += 1, at += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) return start + bytes.write(text, start);
    bytes[at] = code;
  }
  return at;
}

function readWord(bytes: Buffer, at: number): number {
  return ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}

function wordsOf(bytes: Buffer, words: Int32Array): Int32Array {
  for (let at = 0; at < 8; at += 1) words[at] = bytes.readInt32BE(at * 4);
  return words;
}
