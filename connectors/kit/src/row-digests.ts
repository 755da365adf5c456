import { hash } from 'node:crypto';

import { DigestTable } from './digest-table.ts';
import type { Page } from './page.ts';
import { recordText } from './record-text.ts';
import { entryBytes } from './row-log.ts';

/** A page's rows as they are remembered: a digest of each reference, records before tombstones, and of each record's content. */
export type PageDigests = { readonly refs: readonly bigint[]; readonly contents: readonly bigint[] };

/** In place of a content: the row is gone, or it is not known what core-api has of it. */
export const noContent = 0n;

export function digestsOf({ records, tombstones }: Pick<Page, 'records' | 'tombstones'>, salt: Buffer): PageDigests {
  return { refs: [...records, ...tombstones].map(({ ref }) => digestOf(salt, ref)), contents: records.map(({ record }) => contentOf(salt, record)) };
}

/** Entries of a row log. */
export function entriesOf(refs: readonly bigint[], content: (at: number) => bigint): Buffer {
  const entries = Buffer.alloc(refs.length * entryBytes);
  for (const [at, ref] of refs.entries()) entries.writeBigUInt64BE(content(at), entries.writeBigUInt64BE(ref, at * entryBytes));
  return entries;
}

/** What stands last for each reference. Later entries may be of another log, read after the first. */
export function tableOf(...logs: readonly Buffer[]): DigestTable {
  const table = new DigestTable(logs.reduce((sum, { length }) => Math.max(sum, length / entryBytes), 0));
  for (const entries of logs) for (let at = 0; at < entries.length; at += entryBytes) table.set(entries.readBigUInt64BE(at), entries.readBigUInt64BE(at + 8));
  return table;
}

/** 64 bits of SHA-256 under a salt. Not a seal: who has the salt and guesses a whole value can see that it is right (docs/adr/0025). */
export function digestOf(salt: Buffer, text: string): bigint {
  return Buffer.from(hash('sha256', Buffer.concat([salt, Buffer.from(text)]), 'buffer')).readBigUInt64BE();
}

/** Never {@link noContent}. */
export function contentOf(salt: Buffer, record: unknown): bigint {
  return digestOf(salt, recordText(record)) | 1n;
}
