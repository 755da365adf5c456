import { hash } from 'node:crypto';

import type { Page } from './page.ts';
import { recordText } from './record-text.ts';
import { entryBytes } from './row-log.ts';
import { rowText } from './written-row.ts';

/** A page's rows as they are remembered: a digest of each reference, records before tombstones, and of each record's content. */
export type PageDigests = { readonly refs: BigUint64Array; readonly contents: BigUint64Array };

/** In place of a content: the row is gone, or it is not known what core-api has of it. */
export const noContent = 0n;

/** Digests under a log's salt (hexadecimal). */
export function digestsOf({ records, tombstones }: Pick<Page, 'records' | 'tombstones'>, salt: string): PageDigests {
  const refs = new BigUint64Array(records.length + tombstones.length);
  const contents = new BigUint64Array(records.length);
  for (const [at, row] of records.entries()) {
    refs[at] = digestOf(salt, row.ref);
    contents[at] = contentDigest(salt, rowText(row));
  }
  for (const [at, { ref }] of tombstones.entries()) refs[records.length + at] = digestOf(salt, ref);
  return { refs, contents };
}

/** Entries of a row log. */
export function entriesOf(refs: Iterable<bigint> & { readonly length: number }, content: (at: number) => bigint): Buffer {
  const entries = Buffer.alloc(refs.length * entryBytes);
  let at = 0;
  for (const ref of refs) {
    entries.writeBigUInt64BE(content(at), entries.writeBigUInt64BE(ref, at * entryBytes));
    at += 1;
  }
  return entries;
}

/** 64 bits of SHA-256 under a salt, which stands before the text in hexadecimal: hashing one string costs a third of what putting bytes together does. Not a seal: who has the salt and guesses a whole value can see that it is right (docs/adr/0025). */
export function digestOf(salt: string, text: string): bigint {
  return BigInt(`0x${hash('sha256', salt + text, 'hex').slice(0, 16)}`);
}

/** Never {@link noContent}. */
export function contentOf(salt: string, record: unknown): bigint {
  return contentDigest(salt, recordText(record));
}

function contentDigest(salt: string, text: string): bigint {
  return digestOf(salt, text) | 1n;
}
